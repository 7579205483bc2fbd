package org.plenary.profile;

/** A chapter to which a member belongs, and which they may show beside their name. */
public record OwnChapter(String slug, String name) {}
