package org.plenary.problem;

import io.vertx.pgclient.PgException;

/** Tells a statement that PostgreSQL gave up, for it took too long. */
public final class Slowness {

  private static final String QUERY_CANCELED = "57014";

  private Slowness() {}

  /** Whether this failure tells of one. */
  public static boolean isToldBy(Throwable failure) {
    return failure instanceof PgException refused && QUERY_CANCELED.equals(refused.getSqlState());
  }
}
