package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.ClaimedRole;
import org.plenary.member.Arrival.SignedIn;

/** Writes who came, and which roles were claimed. */
final class ArrivalQueries {

  private static final String FIND = "select id from member where issuer = $1 and subject = $2";

  // Newcomers are made one after the other, for two who wish the same handle must not both find it
  // free.
  private static final String QUEUE = "select pg_advisory_xact_lock(hashtext('member.handle'))";

  // The wished handle, or the first with a number behind it that is free.
  private static final String MEMBER =
      """
      insert into member (issuer, subject, handle, name, language)
      select $1, $2, free.handle, $4, $5
      from (
        select wish.handle
        from (select case n when 1 then $3 else left($3, 56) || '-' || n end as handle, n
              from generate_series(1, 1000) n) wish
        where not exists (select 1 from member where member.handle = wish.handle)
          and not exists (select 1 from byline where byline.handle = wish.handle)
        order by wish.n
        limit 1) free
      on conflict on constraint member_identity_unique do update set subject = excluded.subject
      returning id
      """;

  private static final String CLAIM =
      """
      with newest as (
        update member set claimed_at = $4, closed_at = null
        where id = $1 and coalesce(claimed_at, '-infinity') <= $4
        returning id),
      wanted as (
        select chapter.id as chapter_id, claimed.role::role
        from unnest($2::text[], $3::text[]) claimed (slug, role)
        join chapter on chapter.slug = claimed.slug
        where claimed.role <> 'administrator' or chapter.slug = 'global'),
      gone as (
        delete from membership
        using newest
        where membership.member_id = newest.id and source = 'claim'
          and (membership.chapter_id, membership.role) not in (select * from wanted)),
      told as (
        select id as member_id, $5::bytea as sealed, $6::bytea as digest, $7::bytea as domain,
          $4::timestamptz as told_at
        from newest),
      %s
      insert into membership (chapter_id, member_id, role, source)
      select wanted.chapter_id, newest.id, wanted.role, 'claim'
      from wanted cross join newest
      on conflict do nothing
      """
          .formatted(ToldAddress.FOLLOW);

  private static final String SIGNED_IN =
      "update member set provider = $2, signed_in_at = $3"
          + " where id = $1 and coalesce(signed_in_at, '-infinity') <= $3";

  private static final int LONGEST_NAME = 200;

  private static final String KNOWN =
      "select id from member where issuer = $1 and subject = $2 and claimed_at >= $3";

  private ArrivalQueries() {}

  /** The member of whom nothing newer is said here. */
  static Future<Optional<MemberId>> known(SqlClient client, Arrival arrival) {
    Identity identity = arrival.identity();
    return client
        .preparedQuery(KNOWN)
        .mapping(row -> new MemberId(row.getLong("id")))
        .execute(
            Tuple.of(
                identity.issuer(),
                identity.subject(),
                arrival.claimedAt().atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.stream().findFirst());
  }

  /** The member with this identity, made where there is none. */
  static Future<MemberId> member(SqlClient transaction, Identity identity) {
    return transaction
        .preparedQuery(FIND)
        .mapping(row -> new MemberId(row.getLong("id")))
        .execute(Tuple.of(identity.issuer(), identity.subject()))
        .compose(
            rows ->
                rows.size() > 0
                    ? Future.succeededFuture(rows.iterator().next())
                    : newcomer(transaction, identity));
  }

  private static Future<MemberId> newcomer(SqlClient transaction, Identity identity) {
    return transaction.query(QUEUE).execute().compose(_ -> insert(transaction, identity));
  }

  private static Future<MemberId> insert(SqlClient client, Identity identity) {
    return client
        .preparedQuery(MEMBER)
        .execute(
            Tuple.of(
                identity.issuer(),
                identity.subject(),
                Handles.of(identity.handle()),
                shortened(identity.name()),
                identity.language().orElse(null)))
        .map(rows -> new MemberId(rows.iterator().next().getLong("id")));
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  static Future<Void> signedIn(SqlClient client, MemberId member, SignedIn signedIn) {
    return client
        .preparedQuery(SIGNED_IN)
        .execute(
            Tuple.of(
                member.value(),
                signedIn.provider().orElse(null),
                signedIn.at().atOffset(ZoneOffset.UTC)))
        .mapEmpty();
  }

  static Future<Void> claim(
      SqlClient client,
      MemberId member,
      Set<ClaimedRole> claimed,
      ToldAddress address,
      Instant claimedAt) {
    List<ClaimedRole> roles = List.copyOf(claimed);
    return client
        .preparedQuery(CLAIM)
        .execute(
            Tuple.of(
                member.value(),
                roles.stream().map(ClaimedRole::chapter).toArray(String[]::new),
                roles.stream().map(one -> one.role().sqlName()).toArray(String[]::new),
                claimedAt.atOffset(ZoneOffset.UTC),
                address.sealed(),
                address.digest(),
                address.domain()))
        .mapEmpty();
  }
}
