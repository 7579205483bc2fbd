package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/**
 * Whether mail is sent at all, as every statement that makes letters asks: where there is no relay,
 * none are made, and what was said meanwhile is mailed to nobody later.
 */
public final class MailRelay {

  private static final String TURN =
      """
      update mail_relay set since = case when $1 then now() end
      where (since is not null) <> $1
      """;

  private MailRelay() {}

  /** What nodes say when they start, as their settings have it. */
  public static Future<Void> turn(SqlClient client, boolean isThere) {
    return client.preparedQuery(TURN).execute(Tuple.of(isThere)).mapEmpty();
  }
}
