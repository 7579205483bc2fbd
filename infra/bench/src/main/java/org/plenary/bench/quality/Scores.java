package org.plenary.bench.quality;

import org.plenary.devstack.Elasticsearch;

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
   * @param elasticsearch an empty one, which is empty afterwards
   */
  public static Scores of(Judged judged, String language, Elasticsearch elasticsearch) {
    try (Library library = new Library(elasticsearch, judged.corpus())) {
      library.fill(language);
      return library.judge(judged.queries(), judged.grades());
    }
  }
}
