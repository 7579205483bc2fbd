package org.plenary.text;

/** Safe HTML and the version of the renderer that made it, so that old HTML can be made anew. */
public record Rendered(String html, int renderer) {}
