package org.plenary.finding;

import io.vertx.core.Future;
import java.util.List;

/** An index that knows words like one that is misspelt. What it says is believed of no post. */
public interface Speller {

  /** The most words that are named. */
  int MOST = 2;

  /** The most alike first; it knows words of posts that nobody may read. */
  Future<List<String>> alike(String word);
}
