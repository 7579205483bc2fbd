package org.plenary.profile;

/**
 * A chapter to which a member belongs, and which they may show beside their name.
 *
 * @param language of its name, BCP 47
 */
public record OwnChapter(String slug, String name, String language) {}
