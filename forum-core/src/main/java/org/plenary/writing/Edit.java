package org.plenary.writing;

/**
 * How somebody wishes to change what they wrote.
 *
 * @param revision that they have before them
 * @param reason shown with it; may be empty in the first minutes alone
 */
public record Edit(int revision, NewWords words, String reason) {}
