package org.plenary.bench.quality;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How well a collection is answered.
 *
 * @param ndcg of the first {@link #PLACES} answers
 * @param recall of the first {@link #DEEP}
 */
public record Scores(double ndcg, double recall) {

  static final int PLACES = 10;
  static final int DEEP = 100;

  /**
   * Indexes a collection as posts are indexed, and asks it as posts are asked.
   *
   * @param language BCP 47, of the whole collection
   * @param data a folder that the account of Elasticsearch may enter
   */
  public static Scores of(Judged judged, String language, Path data) throws IOException {
    try (Library library = Library.of(judged.corpus(), language, data)) {
      return library.judge(judged.queries(), judged.grades());
    }
  }
}
