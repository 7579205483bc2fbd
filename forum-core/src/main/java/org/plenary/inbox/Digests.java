package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.Map;

/** What digests tell, as those whom they go to may read it at that moment. */
public final class Digests {

  private Digests() {}

  /**
   * By letter; nothing for one that has nothing to tell any more.
   *
   * @param letters their numbers
   */
  public static Future<Map<Long, Digest>> find(SqlClient client, Collection<Long> letters) {
    return DigestedQueries.find(client, letters);
  }
}
