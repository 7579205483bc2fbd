package org.plenary.forum;

/** The number of a forum. */
public record ForumId(int value) {}
