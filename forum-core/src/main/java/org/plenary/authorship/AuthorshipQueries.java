package org.plenary.authorship;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.Author;
import org.plenary.member.MemberId;

final class AuthorshipQueries {

  // One after the other, or two at once would both be the last that is allowed. The author waits
  // too, or somebody would ask for one who is just being confirmed to be another.
  private static final String LOCK = "select from member where id = $1 for update";

  private static final String ASK =
      """
      with author as (
        select id from member
        where handle = $1 and issuer is null and merged_into is null
          and exists (
            select 1 from byline where byline.member_id = member.id and byline.kind = 'imported')
        for share)
      insert into authorship_claim (author_id, member_id, message)
      select id, $2, $3
      from author
      where $4 > (
        select count(*) from authorship_claim where member_id = $2 and answered_at is null)
      on conflict (author_id, member_id) where answered_at is null do nothing
      returning id, author_id, member_id
      """;

  private static final String WITHDRAW =
      """
      delete from authorship_claim claim
      using member author
      where author.handle = $1 and claim.author_id = author.id and claim.member_id = $2
        and claim.answered_at is null
      returning claim.id, claim.author_id, claim.member_id
      """;

  private static final String OWN =
      """
      select author.handle, author.name, claim.asked_at, claim.accepted, claim.reason
      from authorship_claim claim
      join member author on author.id = claim.author_id
      where claim.member_id = $1
      order by claim.id desc
      limit 50
      """;

  // Whoever may read nothing of an author in a chapter cannot say who it is.
  private static final String WRITES_HERE =
      """
      exists (
        select 1
        from byline
        join contribution c on c.byline_id = byline.id and c.kind = 'post'
        join post p on p.chapter_id = c.chapter_id and p.id = c.id
        join contribution debate
          on debate.chapter_id = p.chapter_id and debate.id = p.discussion_id
        where byline.member_id = claim.author_id and c.chapter_id = $1 and c.state = 'visible'
          and debate.state = 'visible')
      """;

  private static final String OPEN =
      """
      select claim.id, claim.message, claim.asked_at, author.handle as author_handle,
        author.name as author_name, m.handle, m.name
      from authorship_claim claim
      join member author on author.id = claim.author_id
      join member m on m.id = claim.member_id
      where claim.answered_at is null and claim.member_id <> $2 and %s
      order by claim.id
      limit 100
      """
          .formatted(WRITES_HERE);

  private static final String FIND =
      """
      select claim.id, claim.author_id, claim.member_id
      from authorship_claim claim
      where claim.id = $3 and claim.answered_at is null and claim.member_id <> $2 and %s
      for update
      """
          .formatted(WRITES_HERE);

  private static final String ANSWER =
      """
      update authorship_claim
      set answered_at = now(), answered_by = $2, accepted = $3, reason = nullif($4, '')
      where id = $1
      """;

  private static final String REFUSE_OTHERS =
      """
      update authorship_claim
      set answered_at = now(), answered_by = $2, accepted = false, reason = $3
      where author_id = $1 and answered_at is null
      returning id, author_id, member_id
      """;

  private AuthorshipQueries() {}

  /** Empty when there is none unclaimed, it was asked before, or too much was asked. */
  static Future<Optional<Claimed>> ask(
      SqlClient transaction, MemberId member, String handle, String message, int most) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.of(member.value()))
        .compose(
            _ ->
                transaction
                    .preparedQuery(ASK)
                    .execute(Tuple.of(handle, member.value(), message, most)))
        .map(rows -> rows.stream().map(AuthorshipQueries::claimed).findFirst());
  }

  /** Empty when nothing was asked. */
  static Future<Optional<Claimed>> withdraw(SqlClient transaction, MemberId member, String handle) {
    return transaction
        .preparedQuery(WITHDRAW)
        .execute(Tuple.of(handle, member.value()))
        .map(rows -> rows.stream().map(AuthorshipQueries::claimed).findFirst());
  }

  private static Claimed claimed(Row row) {
    return new Claimed(
        new ClaimId(row.getLong("id")),
        new MemberId(row.getLong("author_id")),
        new MemberId(row.getLong("member_id")));
  }

  static Future<List<OwnClaim>> listOwn(SqlClient client, MemberId member) {
    return client
        .preparedQuery(OWN)
        .mapping(AuthorshipQueries::own)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  private static OwnClaim own(Row row) {
    return new OwnClaim(
        row.getString("handle"),
        row.getString("name"),
        row.getOffsetDateTime("asked_at").toInstant(),
        Optional.ofNullable(row.getBoolean("accepted")),
        Optional.ofNullable(row.getString("reason")));
  }

  static Future<List<OpenClaim>> listOpen(SqlClient client, ChapterId chapter, MemberId officer) {
    return client
        .preparedQuery(OPEN)
        .mapping(AuthorshipQueries::open)
        .execute(Tuple.of(chapter.value(), officer.value()))
        .map(rows -> rows.stream().toList());
  }

  private static OpenClaim open(Row row) {
    return new OpenClaim(
        new ClaimId(row.getLong("id")),
        new Author(Optional.of(row.getString("author_handle")), row.getString("author_name")),
        new Author(Optional.of(row.getString("handle")), row.getString("name")),
        row.getString("message"),
        row.getOffsetDateTime("asked_at").toInstant());
  }

  /** Whom somebody claims to be, and who. */
  record Claimed(ClaimId id, MemberId author, MemberId member) {}

  /** An open claim that this officer may answer; nobody else answers it meanwhile. */
  static Future<Optional<Claimed>> find(
      SqlClient transaction, ChapterId chapter, MemberId officer, ClaimId claim) {
    return transaction
        .preparedQuery(FIND)
        .mapping(AuthorshipQueries::claimed)
        .execute(Tuple.of(chapter.value(), officer.value(), claim.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> answer(SqlClient transaction, MemberId officer, ClaimVerdict verdict) {
    return transaction
        .preparedQuery(ANSWER)
        .execute(
            Tuple.of(
                verdict.claim().value(),
                officer.value(),
                verdict.accepted(),
                verdict.reason().strip()))
        .mapEmpty();
  }

  /** Who else had asked. */
  static Future<List<Claimed>> refuseOthers(
      SqlClient transaction, MemberId author, MemberId officer, String reason) {
    return transaction
        .preparedQuery(REFUSE_OTHERS)
        .mapping(AuthorshipQueries::claimed)
        .execute(Tuple.of(author.value(), officer.value(), reason))
        .map(rows -> rows.stream().toList());
  }
}
