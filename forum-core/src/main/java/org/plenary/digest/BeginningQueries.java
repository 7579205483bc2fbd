package org.plenary.digest;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;

/** Gives members a time for digests. */
final class BeginningQueries {

  // Whoever has a way of their own, and all who have an address for what comes so of itself.
  private static final String WITHOUT =
      """
      select wish.member_id, wish.way::text, m.time_zone
      from (
        select choice.member_id, choice.way
        from mail_choice choice
        join mail_address address on address.member_id = choice.member_id
        where choice.way in ('daily', 'weekly')
        union
        select address.member_id, usual.way
        from mail_address address
        cross join (
          select distinct way from mail_kind where way in ('daily', 'weekly')) usual
        ) wish
      join member m on m.id = wish.member_id and m.closed_at is null
      where not exists (
        select
        from mail_digest known
        where known.member_id = wish.member_id and known.way = wish.way)
      limit 5000
      """;

  // The first tells of as much as each of the others.
  private static final String BEGIN =
      """
      insert into mail_digest (member_id, way, due_at, told_to)
      select wish.member_id, wish.way::mail_way, wish.due_at, coalesce((
        select told.id
        from notification told
        where told.made_at < wish.due_at
          - case wish.way when 'weekly' then interval '7 days' else interval '1 day' end
        order by told.made_at desc
        limit 1), 0)
      from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as wish (member_id, way, due_at)
      on conflict do nothing
      """;

  private BeginningQueries() {}

  /** Some of those who have none. */
  static Future<List<DigestReader>> without(SqlClient client) {
    return client
        .preparedQuery(WITHOUT)
        .mapping(DigestReader::of)
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> begin(SqlClient client, List<DigestReader.Next> readers) {
    return client.preparedQuery(BEGIN).execute(DigestReader.values(readers)).mapEmpty();
  }
}
