package org.plenary.administration;

/** What a forum says of itself; its address stays. */
public record ForumChange(String title, String description, String language) {}
