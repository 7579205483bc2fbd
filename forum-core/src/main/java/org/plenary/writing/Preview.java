package org.plenary.writing;

/**
 * How something would stand.
 *
 * @param html safe to show
 * @param language in which it seems to be written, or is said to be
 */
public record Preview(String html, String language) {}
