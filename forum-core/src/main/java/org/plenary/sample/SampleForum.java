package org.plenary.sample;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;

/** Fills an empty forum, so that there is something to read at once. */
public final class SampleForum {

  private SampleForum() {}

  /**
   * Writes all of it in one transaction.
   *
   * @return false, having done nothing, when there are chapters already
   */
  public static Future<Boolean> fill(Pool pool) {
    return pool.withTransaction(SampleForum::fillEmpty).map(Boolean.TRUE::equals);
  }

  private static Future<Boolean> fillEmpty(SqlConnection connection) {
    return isEmpty(connection)
        .compose(empty -> empty ? write(connection).map(true) : Future.succeededFuture(false));
  }

  // The lock keeps a second server that starts at the same time from filling too.
  private static Future<Boolean> isEmpty(SqlClient client) {
    return client
        .query("lock table chapter in share row exclusive mode")
        .execute()
        .compose(_ -> client.query("select not exists (select 1 from chapter)").execute())
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  private static Future<Void> write(SqlConnection connection) {
    SampleContent content = SampleContent.read();
    var debates = new SampleDebates(connection);
    Future<Void> places = SamplePlaces.write(connection, content).mapEmpty();
    Future<Void> written =
        places.compose(_ -> SamplePeople.write(connection, content.members())).mapEmpty();
    for (SampleContent.Debate debate : content.debates()) {
      written = written.compose(_ -> debates.write(debate));
    }
    return written;
  }
}
