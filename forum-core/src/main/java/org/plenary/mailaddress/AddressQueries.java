package org.plenary.mailaddress;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.mailaddress.OwnAddress.Failing;
import org.plenary.member.MemberId;

final class AddressQueries {

  private static final String FIND =
      """
      select sealed, told_at, failures, failing_since, failed_at, failed_by, suspended_at
      from mail_address
      where member_id = $1
      """;

  private static final String DIGEST = "select digest from mail_address where member_id = $1";

  // Whether it goes on from the first time.
  private static final String GOES_ON =
      "suspended_at is not null or failing_since > now() - $3 * interval '1 second'";

  private static final String FAILED =
      """
      update mail_address set
        failures = 1 + case when %1$s then failures else 0 end,
        failing_since = case when %1$s then failing_since else now() end,
        failed_at = now(),
        failed_by = $2,
        suspended_at = case
          when suspended_at is not null then suspended_at
          when 1 + case when %1$s then failures else 0 end >= $4 then now()
        end
      where member_id = $1
        and (failed_at is null or failed_at <= now() - $5 * interval '1 second')
      """
          .formatted(GOES_ON);

  // What was sent before the last time is the same trouble, and what is told of letters that nobody
  // sent lately is made up.
  private static final String RETURNED =
      FAILED
          + """
            and exists (
              select from letter
              where letter.member_id = $1 and letter.ending = 'sent'
                and letter.ended_at
                  > greatest(mail_address.failed_at, now() - $3 * interval '1 second'))
          """;

  private static final String WELL =
      "update mail_address set failures = 0, failing_since = null, failed_at = null,"
          + " failed_by = null, suspended_at = null where ";

  private static final String RESUME = WELL + "member_id = $1 and failing_since is not null";

  private static final String FORGET =
      WELL + "suspended_at is null and failing_since < now() - $1 * interval '1 second'";

  private static final String COUNT =
      """
      select count(*)::integer as members,
        count(*) filter (where reached.member_id is null)::integer as unreached,
        count(*) filter (where failing_since is not null and suspended_at is null)::integer as failing,
        count(*) filter (where suspended_at is not null)::integer as resting
      from member
      left join mail_address reached on reached.member_id = member.id
      where issuer is not null and closed_at is null
        and id in (select membership.member_id from membership where chapter_id = $1)
      """;

  private AddressQueries() {}

  static Future<Optional<OwnAddress>> find(SqlClient client, AddressSeal seal, MemberId member) {
    return client
        .preparedQuery(FIND)
        .mapping(row -> own(row, seal))
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static OwnAddress own(Row row, AddressSeal seal) {
    return new OwnAddress(
        seal.open(row.getBuffer("sealed")),
        row.getOffsetDateTime("told_at").toInstant(),
        row.getInteger("failures") == 0 ? Optional.empty() : Optional.of(failing(row)));
  }

  private static Failing failing(Row row) {
    return new Failing(
        row.getInteger("failures"),
        row.getOffsetDateTime("failing_since").toInstant(),
        row.getOffsetDateTime("failed_at").toInstant(),
        row.getString("failed_by"),
        Optional.ofNullable(row.getOffsetDateTime("suspended_at")).map(OffsetDateTime::toInstant));
  }

  static Future<Optional<Buffer>> digest(SqlClient client, MemberId member) {
    return client
        .preparedQuery(DIGEST)
        .mapping(row -> row.getBuffer("digest"))
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> failed(
      SqlClient client, MemberId member, String status, AddressLimits limits) {
    return count(client, FAILED, member, status, limits);
  }

  /** The same, where something was sent since the last time. */
  static Future<Void> returned(
      SqlClient client, MemberId member, String status, AddressLimits limits) {
    return count(client, RETURNED, member, status, limits);
  }

  private static Future<Void> count(
      SqlClient client, String sql, MemberId member, String status, AddressLimits limits) {
    return client
        .preparedQuery(sql)
        .execute(
            Tuple.of(
                member.value(),
                status,
                limits.within().toSeconds(),
                limits.failures(),
                limits.apart().toSeconds()))
        .mapEmpty();
  }

  static Future<Void> resume(SqlClient client, MemberId member) {
    return client.preparedQuery(RESUME).execute(Tuple.of(member.value())).mapEmpty();
  }

  static Future<Void> forget(SqlClient client, AddressLimits limits) {
    return client.preparedQuery(FORGET).execute(Tuple.of(limits.within().toSeconds())).mapEmpty();
  }

  static Future<AddressCounts> count(SqlClient client, ChapterId chapter) {
    return client
        .preparedQuery(COUNT)
        .mapping(AddressQueries::counts)
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.iterator().next());
  }

  private static AddressCounts counts(Row row) {
    return new AddressCounts(
        row.getInteger("members"),
        row.getInteger("unreached"),
        row.getInteger("failing"),
        row.getInteger("resting"));
  }
}
