package org.plenary.text;

/**
 * A quote, ready to stand in a post.
 *
 * @param range of the own words of the other, see {@link OwnWords}
 * @param markdown ends with the end of a line
 */
public record WrittenQuote(long post, int revision, Range range, String markdown) {}
