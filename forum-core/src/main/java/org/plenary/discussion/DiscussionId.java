package org.plenary.discussion;

/** The number of a discussion. */
public record DiscussionId(long value) {}
