package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;

/**
 * Tells members of new answers to what they asked and keep, once of each search however many there
 * are, in the transaction that finds them.
 */
public final class Alerts {

  private Alerts() {}

  /**
   * Tells the member, where they wish it, of those of the posts that they may read, have not seen,
   * were not told of otherwise and do not mute; with those of which they did not read yet.
   *
   * @param search the number of the saved search
   */
  public static Future<Void> tell(SqlClient transaction, long search, List<Long> posts) {
    return AlertQueries.tell(transaction, search, posts);
  }

  /** The member has seen what they were told of this saved search. */
  public static Future<Void> read(SqlClient transaction, long search) {
    return AlertQueries.read(transaction, search);
  }
}
