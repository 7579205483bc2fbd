package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;

/**
 * Whether mail is sent at all, as every statement that makes letters asks: where there is no relay,
 * none are made, and what was said meanwhile is mailed to nobody later.
 */
public final class MailRelay {

  private MailRelay() {}

  /** What nodes say when they start, as their settings have it. */
  public static Future<Void> turn(SqlClient client, boolean isThere) {
    return RelayQueries.turn(client, isThere);
  }
}
