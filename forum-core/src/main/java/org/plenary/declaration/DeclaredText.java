package org.plenary.declaration;

/** What is declared in one language, in Markdown. */
public record DeclaredText(String language, String source) {}
