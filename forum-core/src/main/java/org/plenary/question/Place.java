package org.plenary.question;

/**
 * A part of a question as it was written.
 *
 * @param from the index of its first character
 * @param to the index after its last
 */
public record Place(int from, int to) {}
