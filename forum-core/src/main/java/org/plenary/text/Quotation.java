package org.plenary.text;

/**
 * What stands in a text as the words of another.
 *
 * @param words between its first line, which names the source, and its end, in the form of {@link
 *     OwnWords}
 */
public record Quotation(QuoteMark mark, String words) {}
