package org.plenary.finding;

import io.vertx.core.Future;
import java.util.List;

/** An index that knows which posts answer a question. What it says is believed of no post. */
public interface Finder {

  /** The most hits of one inquiry. */
  int MOST = 1_000;

  /**
   * The first {@link #MOST} that answer it, the best first. Fails where the index cannot answer
   * now.
   */
  Future<List<Hit>> find(Inquiry inquiry);

  /** The same; what is late runs when there is no answer for a moment, for the index may hang. */
  default Future<List<Hit>> find(Inquiry inquiry, Runnable late) {
    return find(inquiry);
  }
}
