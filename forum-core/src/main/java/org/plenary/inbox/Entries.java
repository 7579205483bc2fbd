package org.plenary.inbox;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Collection;
import java.util.List;
import org.plenary.caller.Caller;

/** What stands in inboxes whose members do not ask now, as they would find it. */
public final class Entries {

  // Nobody but its member knows whose pseudonym is whose.
  private static final Masks NONE = new Masks(List.of(), List.of(), 0);

  private Entries() {}

  /** Those of the notifications that were told to the member under their own name. */
  public static Future<List<Notification>> find(
      SqlClient client, Caller member, Collection<Long> ids) {
    return InboxQueries.named(client, member, NONE, ids);
  }
}
