package org.plenary.administration;

/** A forum that is to be opened. */
public record NewForum(
    String slug, String title, String description, String language, AccessWish access) {}
