package org.plenary.web.embed;

import org.plenary.web.door.Query;

/** How large a frame is, in CSS pixels. */
record OEmbedSize(int width, int height) {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 400;
  private static final int LARGEST = 100_000;

  /**
   * The usual size, or less where less is asked for.
   *
   * @throws org.plenary.problem.ProblemException when that is no size
   */
  static OEmbedSize of(Query query) {
    return new OEmbedSize(atMost(query, "maxwidth", WIDTH), atMost(query, "maxheight", HEIGHT));
  }

  private static int atMost(Query query, String name, int usual) {
    return Math.min(usual, query.number(name, LARGEST).orElse(usual));
  }
}
