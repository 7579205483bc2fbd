package org.plenary.outsider;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;

final class OutsiderQueries {

  private static final String INSERT =
      """
      insert into letter (sealed_to, domain, invitation_id, report_id, confirmation, sealed_words,
        due_at)
      select $1, $2, $3, $4, $5, $7, now() from mail_relay
      where since is not null and not exists (
        select from letter before
        where before.confirmation = $6 and before.made_at > now() - interval '1 hour')
      on conflict do nothing
      """;

  private OutsiderQueries() {}

  static Future<Boolean> insert(
      SqlClient transaction, Buffer to, Buffer domain, Errand errand, Buffer words) {
    return transaction
        .preparedQuery(INSERT)
        .execute(subject(Tuple.of(to, domain), errand).addBuffer(words))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple subject(Tuple values, Errand errand) {
    return switch (errand) {
      case Errand.Invitation(long id) ->
          values.addLong(id).addLong(null).addBuffer(null).addBuffer(null);
      case Errand.Report(long id) ->
          values.addLong(null).addLong(id).addBuffer(null).addBuffer(null);
      case Errand.Confirmation(Buffer once, Buffer before) ->
          values.addLong(null).addLong(null).addBuffer(once).addBuffer(before);
    };
  }
}
