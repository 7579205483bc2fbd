package org.plenary.finding;

/**
 * What a post that was found says, as the database has it.
 *
 * @param language BCP 47, of its words
 * @param html as it is stored
 * @param titleLanguage BCP 47, of the title of its discussion
 */
public record Told(String language, String html, String titleLanguage, String title) {}
