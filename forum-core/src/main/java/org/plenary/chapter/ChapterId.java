package org.plenary.chapter;

/** The number of a chapter, part of every key of content. */
public record ChapterId(int value) {}
