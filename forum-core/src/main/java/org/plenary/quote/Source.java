package org.plenary.quote;

import org.plenary.text.Format;
import org.plenary.text.QuoteMark;

/**
 * A revision that somebody wishes to quote.
 *
 * @param current whether the post says that now
 * @param wide whether all who will read the quote may read it
 * @param kept whether the same post quotes it already
 */
record Source(
    long post,
    int revision,
    boolean current,
    Format format,
    String source,
    boolean wide,
    boolean kept) {

  boolean isOf(QuoteMark mark) {
    return post == mark.post() && mark.revision().map(wished -> wished == revision).orElse(current);
  }
}
