package org.plenary.text;

import java.util.List;

/**
 * A text in Markdown, read once.
 *
 * @param mentions whom it names, see {@link Mentions}
 * @param quotes in the order in which their sources stand in its HTML
 */
public record Composition(Rendered rendered, List<String> mentions, List<Quotation> quotes) {}
