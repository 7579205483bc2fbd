package org.plenary.quote;

import java.util.List;
import org.plenary.text.Format;
import org.plenary.text.QuoteMark;
import org.plenary.text.Range;

/**
 * A revision that somebody wishes to quote.
 *
 * @param current whether the post says that now
 * @param wide whether all who will read the quote may read it
 * @param kept whether the same post quotes it already
 * @param readable whether the writer may read it; where not, it is kept
 * @param agreed which pieces of it the same post quotes already in its words
 */
record Source(
    long post,
    int revision,
    boolean current,
    Format format,
    String source,
    boolean wide,
    boolean kept,
    boolean readable,
    List<Range> agreed) {

  boolean isOf(QuoteMark mark) {
    return post == mark.post() && mark.revision().map(wished -> wished == revision).orElse(current);
  }
}
