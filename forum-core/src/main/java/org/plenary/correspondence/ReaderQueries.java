package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import org.plenary.caller.CallerRow;
import org.plenary.member.MemberId;

final class ReaderQueries {

  private static final String FIND =
      """
      select %s, address.sealed
      from member m
      join mail_address address on address.member_id = m.id and address.suspended_at is null
      %s
      where m.id = any ($1) and m.closed_at is null and m.issuer is not null
      """
          .formatted(CallerRow.COLUMNS, CallerRow.HELD);

  private ReaderQueries() {}

  static Future<List<Row>> find(SqlClient client, Collection<MemberId> members) {
    return client
        .preparedQuery(FIND)
        .execute(Tuple.of(members.stream().map(MemberId::value).distinct().toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }
}
