package org.plenary.digest;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes letters of digests. */
final class DigestQueries {

  // What was put into inboxes by a transaction that lasted as long is there by now.
  private static final Duration SETTLED = Duration.ofMinutes(5);

  private static final String DUE =
      """
      select digest.member_id, digest.way::text, m.time_zone
      from mail_digest digest
      join member m on m.id = digest.member_id
      where digest.due_at <= $1
      order by digest.due_at
      limit $2
      """;

  // Numbers are given before what has them can be seen, and not in the order in which it was begun:
  // all before the first that is not surely there are told. Whoever else serves the same then finds
  // it done.
  private static final String SERVE =
      """
      with young as materialized (
        select id from notification where made_at >= $5),
      settled as materialized (
        select coalesce((select min(id) - 1 from young), (select max(id) from notification), 0) as id),
      served as (
        update mail_digest digest
        set due_at = next.due_at, told_to = greatest(digest.told_to, settled.id)
        from unnest($1::bigint[], $2::text[], $3::timestamptz[]) as next (member_id, way, due_at),
          settled
        where digest.member_id = next.member_id and digest.way = next.way::mail_way
          and digest.due_at <= $4
        returning digest.member_id, digest.way, old.told_to as told_from, new.told_to)
      insert into letter (member_id, domain, digest_way, digest_from, digest_to, due_at)
      select served.member_id, address.domain, served.way, served.told_from, served.told_to, $4
      from served
      join mail_relay relay on relay.since is not null
      join member m
        on m.id = served.member_id and m.closed_at is null and m.issuer is not null
      join mail_address address
        on address.member_id = served.member_id and address.suspended_at is null
      where exists (
        select
        from notification told
        join mail_kind usual on usual.kind = told.kind
        left join mail_choice choice
          on choice.member_id = told.member_id and choice.kind = told.kind and usual.can_choose
        where told.member_id = served.member_id and told.read_at is null
          and told.made_at > $4 - interval '31 days'
          and told.id > served.told_from and told.id <= served.told_to
          and coalesce(choice.way, usual.way) = served.way)
      on conflict do nothing
      """;

  private DigestQueries() {}

  /** Whose time has come. */
  static Future<List<DigestReader>> due(SqlClient client, Instant now, int most) {
    return client
        .preparedQuery(DUE)
        .mapping(DigestReader::of)
        .execute(Tuple.of(DigestReader.moment(now), most))
        .map(rows -> rows.stream().toList());
  }

  /** A letter for those who were told something new, and the next time for all. */
  static Future<Void> serve(SqlClient client, List<DigestReader.Next> readers, Instant now) {
    return client
        .preparedQuery(SERVE)
        .execute(
            DigestReader.values(readers)
                .addOffsetDateTime(DigestReader.moment(now))
                .addOffsetDateTime(DigestReader.moment(now.minus(SETTLED))))
        .mapEmpty();
  }
}
