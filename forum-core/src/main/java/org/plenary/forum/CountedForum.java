package org.plenary.forum;

/** A forum with how many of its discussions the caller may read. */
public record CountedForum(Forum forum, long discussions) {}
