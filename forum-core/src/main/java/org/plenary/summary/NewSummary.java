package org.plenary.summary;

/**
 * A version that somebody wishes to write.
 *
 * @param language BCP 47
 * @param source in Markdown, in which {@code #12} cites a post of the discussion
 * @param follows the version that its writer read; 0 where there was none
 */
public record NewSummary(String language, String source, int follows) {}
