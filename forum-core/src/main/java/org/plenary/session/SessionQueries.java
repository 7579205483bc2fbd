package org.plenary.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.CallerRow;
import org.plenary.member.MemberId;

final class SessionQueries {

  // What a session s must be to be used, with the limits as $1 and $2 in seconds.
  private static final String ALIVE =
      "s.used_at > now() - $1 * interval '1 second' and s.opened_at > now() - $2 * interval '1 second'";

  private static final String FORGET = "delete from session s where not (%s)".formatted(ALIVE);

  private static final String OPEN =
      """
      insert into session (digest, member_id, sign_in, sealed_token, browser)
      select $1, $2, $3, $4, $5
      where not exists (select from ended_sign_in where sign_in = $3)
      """;

  private static final String SESSIONS =
      """
      s.checked_at < now() - $3 * interval '1 second' and s.checking_until < now() as is_due
      from session s
      join member m on m.id = s.member_id and m.closed_at is null
      %s
      """
          .formatted(CallerRow.HELD);

  // Written at most once a minute, however busy it is.
  private static final String FIND =
      """
      with used as (
        update session s set used_at = now()
        where s.digest = $4 and s.used_at < now() - interval '1 minute' and %1$s)
      select s.id as session_id, %2$s, %3$s
      where s.digest = $4 and %1$s
      """
          .formatted(ALIVE, CallerRow.COLUMNS, SESSIONS);

  private static final String LOOK =
      """
      select s.digest, s.id as session_id, %2$s, %3$s
      where s.digest = any ($4) and %1$s
      """
          .formatted(ALIVE, CallerRow.COLUMNS, SESSIONS);

  // Longer than the slowest check, and short enough to be made soon after an outage.
  private static final String CLAIM_CHECK =
      """
      update session set checking_until = now() + interval '15 seconds'
      where id = $1 and checked_at < now() - $2 * interval '1 second' and checking_until < now()
      returning sealed_token
      """;

  private static final String KEEP =
      "update session set sealed_token = $2, checked_at = now(), checking_until = '-infinity'"
          + " where id = $1";

  private static final String LIST =
      """
      select s.id, s.browser, s.opened_at, s.used_at, s.digest = $4 as is_this
      from session s
      where s.member_id = $3 and %s
      order by s.used_at desc, s.id desc
      limit 100
      """
          .formatted(ALIVE);

  private static final String END = "delete from session where digest = $1 returning sealed_token";
  private static final String END_BY_ID = "delete from session where id = $1";
  private static final String END_OF_MEMBER =
      "delete from session where member_id = $1 and id = $2 returning sealed_token";
  private static final String END_ALL =
      "delete from session where member_id = $1 returning sealed_token";

  private SessionQueries() {}

  static Future<Void> forget(SqlClient client, SessionLimits limits) {
    return client
        .preparedQuery(FORGET)
        .execute(Tuple.of(limits.idle().toSeconds(), limits.absolute().toSeconds()))
        .mapEmpty();
  }

  /** False when the sign-in was ended already. */
  static Future<Boolean> open(SqlClient client, NewSession session) {
    return client
        .preparedQuery(OPEN)
        .execute(
            Tuple.of(
                session.digest(),
                session.member().value(),
                session.signIn(),
                session.sealedToken(),
                session.browser()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Optional<LiveSession>> find(SqlClient client, Buffer digest, SessionLimits limits) {
    return client
        .preparedQuery(FIND)
        .mapping(SessionQueries::live)
        .execute(
            Tuple.of(
                limits.idle().toSeconds(),
                limits.absolute().toSeconds(),
                limits.check().toSeconds(),
                digest))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Map<Buffer, LiveSession>> look(
      SqlClient client, Set<Buffer> digests, SessionLimits limits) {
    return client
        .preparedQuery(LOOK)
        .collecting(Collectors.toMap(row -> row.getBuffer("digest"), SessionQueries::live))
        .execute(
            Tuple.of(
                limits.idle().toSeconds(),
                limits.absolute().toSeconds(),
                limits.check().toSeconds(),
                digests.toArray(Buffer[]::new)))
        .map(SqlResult::value);
  }

  private static LiveSession live(Row row) {
    return new LiveSession(
        new SessionId(row.getLong("session_id")), CallerRow.caller(row), row.getBoolean("is_due"));
  }

  static Future<Optional<Buffer>> claimCheck(
      SqlClient client, SessionId session, SessionLimits limits) {
    return client
        .preparedQuery(CLAIM_CHECK)
        .execute(Tuple.of(session.value(), limits.check().toSeconds()))
        .map(rows -> tokens(rows).stream().findFirst());
  }

  static Future<Void> keep(SqlClient client, SessionId session, Buffer sealedToken) {
    return client.preparedQuery(KEEP).execute(Tuple.of(session.value(), sealedToken)).mapEmpty();
  }

  static Future<List<SessionLine>> list(
      SqlClient client, MemberId member, Buffer digest, SessionLimits limits) {
    return client
        .preparedQuery(LIST)
        .mapping(SessionQueries::line)
        .execute(
            Tuple.of(
                limits.idle().toSeconds(), limits.absolute().toSeconds(), member.value(), digest))
        .map(rows -> rows.stream().toList());
  }

  private static SessionLine line(Row row) {
    return new SessionLine(
        new SessionId(row.getLong("id")),
        row.getString("browser"),
        row.getOffsetDateTime("opened_at").toInstant(),
        row.getOffsetDateTime("used_at").toInstant(),
        row.getBoolean("is_this"));
  }

  static Future<Optional<Buffer>> end(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(END)
        .execute(Tuple.of(digest))
        .map(rows -> tokens(rows).stream().findFirst());
  }

  static Future<Void> end(SqlClient client, SessionId session) {
    return client.preparedQuery(END_BY_ID).execute(Tuple.of(session.value())).mapEmpty();
  }

  static Future<Optional<Buffer>> end(SqlClient client, MemberId member, SessionId session) {
    return client
        .preparedQuery(END_OF_MEMBER)
        .execute(Tuple.of(member.value(), session.value()))
        .map(rows -> tokens(rows).stream().findFirst());
  }

  static Future<List<Buffer>> endAll(SqlClient client, MemberId member) {
    return client
        .preparedQuery(END_ALL)
        .execute(Tuple.of(member.value()))
        .map(SessionQueries::tokens);
  }

  private static List<Buffer> tokens(RowSet<Row> rows) {
    return rows.stream().map(row -> row.getBuffer("sealed_token")).toList();
  }
}
