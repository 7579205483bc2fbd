package org.plenary.quote;

import java.util.Optional;
import org.plenary.text.Range;

/**
 * A quote that may stand.
 *
 * @param range where its words stand in the source, or where it says that they do
 * @param agrees whether they do
 */
public record Checked(long post, int revision, Optional<Range> range, boolean agrees) {}
