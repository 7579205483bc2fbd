package org.plenary.opening;

/**
 * Who is behind a byline.
 *
 * @param byline what the public calls them
 * @param handle of the member
 * @param name of the member
 */
public record Opened(String byline, String handle, String name) {}
