package org.plenary.session;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

/** What becomes of a sign-in that the identity provider ended. */
final class LogoutQueries {

  // Longer than any token lives that was issued in it, and than any order is believed.
  private static final String FORGET =
      """
      with forgotten as (delete from obeyed_logout where obeyed_at < now() - interval '1 day')
      delete from ended_sign_in where ended_at < now() - interval '1 day'
      """;

  private static final String REMEMBER =
      "insert into obeyed_logout (token_id) values ($1) on conflict do nothing";

  // An order without a sign-in means all those of the account.
  private static final String END =
      """
      with ended as (
        delete from session s using member m
        where m.id = s.member_id and m.issuer = $1 and m.subject = $2
          and ($3::text is null or s.sign_in = $3)
        returning s.sign_in)
      insert into ended_sign_in (sign_in)
      select sign_in from ended union select $3 where $3 is not null
      on conflict do nothing
      """;

  private static final String HAS_ENDED =
      "select exists (select 1 from ended_sign_in where sign_in = $1) as ended";

  private LogoutQueries() {}

  static Future<Boolean> hasEnded(SqlClient client, String signIn) {
    return client
        .preparedQuery(HAS_ENDED)
        .execute(Tuple.of(signIn))
        .map(rows -> rows.iterator().next().getBoolean("ended"));
  }

  static Future<Boolean> obey(SqlClient transaction, Logout logout) {
    return transaction
        .preparedQuery(REMEMBER)
        .execute(Tuple.of(logout.tokenId()))
        .compose(
            remembered ->
                remembered.rowCount() == 0
                    ? Future.succeededFuture(false)
                    : end(transaction, logout).map(true));
  }

  private static Future<Void> end(SqlClient transaction, Logout logout) {
    return transaction
        .preparedQuery(END)
        .execute(Tuple.of(logout.issuer(), logout.subject(), logout.signIn().orElse(null)))
        .compose(_ -> transaction.preparedQuery(FORGET).execute())
        .mapEmpty();
  }
}
