package org.plenary.finding;

/** What is shown of a post that was found. */
public record Marked(Passage title, Passage words) {}
