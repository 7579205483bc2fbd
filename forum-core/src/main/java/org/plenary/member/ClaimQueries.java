package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.ClaimedRole;
import org.plenary.member.ClaimService.Account;

final class ClaimQueries {

  // A chapter's own provider is believed for a while only.
  private static final String BELIEVED = "(provider is null or signed_in_at >= %s)";

  private static final String MEMBER =
      "select id from member where issuer = $1 and subject = $2 and " + BELIEVED.formatted("$3");

  // Who is closed has no claimed role, and no older token brings one back.
  private static final String CLOSE =
      """
      with closed as (
        update member set closed_at = $3, claimed_at = $3
        where issuer = $1 and subject = $2 and closed_at is null and coalesce(claimed_at, '-infinity') <= $3
        returning id)
      delete from membership using closed
      where membership.member_id = closed.id and source = 'claim'
      """;

  private static final String MISSING =
      """
      select subject from member
      where issuer = $1 and subject <> all ($2) and closed_at is null
        and coalesce(claimed_at, '-infinity') <= $3
      """;

  private static final String END_SESSIONS =
      "delete from session using member where member.id = session.member_id"
          + " and member.closed_at is not null";

  private static final String SETTLE =
      """
      with place as (select id from chapter where slug = $2),
      judged as (
        select id, subject = any ($4) as has from member
        where issuer = $1 and coalesce(claimed_at, '-infinity') <= $5 and %s),
      gone as (
        delete from membership using judged, place
        where membership.member_id = judged.id and membership.chapter_id = place.id
          and membership.role = $3::text::role and source = 'claim' and not judged.has
        returning membership.member_id),
      bound as (
        update member set claimed_at = $5 from gone where member.id = gone.member_id)
      insert into membership (chapter_id, member_id, role, source)
      select place.id, judged.id, $3::text::role, 'claim'
      from judged cross join place
      where judged.has
      on conflict do nothing
      """
          .formatted(BELIEVED.formatted("$6"));

  private static final String LAPSE =
      """
      with lapsed as (
        update member set claimed_at = $3
        where issuer = $1 and not %s and coalesce(claimed_at, '-infinity') <= $3
        returning id)
      delete from membership using lapsed
      where membership.member_id = lapsed.id and source = 'claim'
      """
          .formatted(BELIEVED.formatted("$2"));

  private ClaimQueries() {}

  static Future<Optional<MemberId>> believed(SqlClient client, Account account, Instant since) {
    return client
        .preparedQuery(MEMBER)
        .mapping(row -> new MemberId(row.getLong("id")))
        .execute(Tuple.of(account.issuer(), account.subject(), since.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> close(SqlClient client, Account account, Instant asOf) {
    return client
        .preparedQuery(CLOSE)
        .execute(Tuple.of(account.issuer(), account.subject(), asOf.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  static Future<List<String>> listMissing(
      SqlClient client, String issuer, List<String> subjects, Instant asOf) {
    return client
        .preparedQuery(MISSING)
        .mapping(row -> row.getString("subject"))
        .execute(Tuple.of(issuer, subjects.toArray(String[]::new), asOf.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> endSessions(SqlClient client) {
    return client.query(END_SESSIONS).execute().mapEmpty();
  }

  static Future<Void> lapse(SqlClient client, String issuer, Instant since, Instant asOf) {
    return client
        .preparedQuery(LAPSE)
        .execute(Tuple.of(issuer, since.atOffset(ZoneOffset.UTC), asOf.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  static Future<Void> settle(
      SqlClient client,
      String issuer,
      ClaimedRole role,
      List<String> subjects,
      Instant since,
      Instant asOf) {
    return client
        .preparedQuery(SETTLE)
        .execute(
            Tuple.of(
                issuer,
                role.chapter(),
                role.role().sqlName(),
                subjects.toArray(String[]::new),
                asOf.atOffset(ZoneOffset.UTC),
                since.atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }
}
