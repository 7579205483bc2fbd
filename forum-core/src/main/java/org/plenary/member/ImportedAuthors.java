package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/** The authors of imported posts, of whom one thing is decided at a time. */
public final class ImportedAuthors {

  private static final String LOCK = "select pg_advisory_xact_lock(hashtext('imported authors'))";

  private ImportedAuthors() {}

  /** Lets nobody else decide who an author is, or sign a post by one, until the end. */
  public static Future<Void> lock(SqlClient transaction) {
    return transaction.query(LOCK).execute().mapEmpty();
  }
}
