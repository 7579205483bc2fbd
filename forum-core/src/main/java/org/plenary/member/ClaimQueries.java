package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.ClaimedRole;
import org.plenary.member.ClaimService.Account;

final class ClaimQueries {

  // A chapter's own provider is believed for a while only.
  private static final String BELIEVED = "(provider is null or signed_in_at >= %s)";

  private static final String MEMBER =
      "select id, %s as is_believed from member where issuer = $1 and subject = $2"
          .formatted(BELIEVED.formatted("$3"));

  // Who is closed has no claimed role and gets no mail, and no older token brings them back.
  private static final String CLOSE =
      """
      with closed as (
        update member set closed_at = $3, claimed_at = $3
        where issuer = $1 and subject = $2 and closed_at is null and coalesce(claimed_at, '-infinity') <= $3
        returning id),
      roles as (
        delete from membership using closed
        where membership.member_id = closed.id and source = 'claim'),
      addresses as (delete from mail_address using closed where member_id = closed.id),
      choices as (delete from mail_choice using closed where member_id = closed.id),
      lists as (delete from list_reader using closed where member_id = closed.id),
      digests as (delete from mail_digest using closed where member_id = closed.id)
      delete from letter using closed where member_id = closed.id and ended_at is null
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

  // An older token does not bring back an address that is verified no more.
  private static final String REACH =
      """
      with told as (
        select m.id as member_id, said.sealed, said.digest, said.domain, $3::timestamptz as told_at
        from member m
        left join unnest($4::text[], $5::bytea[], $6::bytea[], $7::bytea[])
          said (subject, sealed, digest, domain) on said.subject = m.subject
        where m.issuer = $1 and m.subject = any ($2) and m.closed_at is null
          and coalesce(m.claimed_at, '-infinity') <= $3),
      %s
      update member set claimed_at = $3 from unreached where id = unreached.member_id
      """
          .formatted(ToldAddress.FOLLOW);

  private ClaimQueries() {}

  /**
   * A member whose account it is.
   *
   * @param isBelieved whether what is said of their roles counts
   */
  record Known(MemberId id, boolean isBelieved) {}

  static Future<Optional<Known>> known(SqlClient client, Account account, Instant since) {
    return client
        .preparedQuery(MEMBER)
        .mapping(row -> new Known(new MemberId(row.getLong("id")), row.getBoolean("is_believed")))
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

  static Future<Void> reach(
      SqlClient client,
      String issuer,
      List<String> subjects,
      Map<String, ToldAddress> addresses,
      Instant asOf) {
    List<Map.Entry<String, ToldAddress>> told = List.copyOf(addresses.entrySet());
    return client
        .preparedQuery(REACH)
        .execute(
            Tuple.of(
                issuer,
                subjects.toArray(String[]::new),
                asOf.atOffset(ZoneOffset.UTC),
                told.stream().map(Map.Entry::getKey).toArray(String[]::new),
                buffers(told, ToldAddress::sealed),
                buffers(told, ToldAddress::digest),
                buffers(told, ToldAddress::domain)))
        .mapEmpty();
  }

  private static Buffer[] buffers(
      List<Map.Entry<String, ToldAddress>> told, Function<ToldAddress, @Nullable Buffer> part) {
    return told.stream().map(one -> part.apply(one.getValue())).toArray(Buffer[]::new);
  }
}
