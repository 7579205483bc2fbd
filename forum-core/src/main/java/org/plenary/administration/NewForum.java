package org.plenary.administration;

/** A forum that is to be opened. */
public record NewForum(String slug, ForumChange about, AccessWish access) {}
