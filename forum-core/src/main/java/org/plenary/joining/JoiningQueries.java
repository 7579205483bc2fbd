package org.plenary.joining;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class JoiningQueries {

  private static final String INSERT =
      """
      insert into join_request (chapter_id, member_id, message)
      select $1, $2, $3
      where not exists (
        select 1 from membership
        where chapter_id = $1 and member_id = $2 and role <> 'observer')
      on conflict (chapter_id, member_id) where answered_at is null do nothing
      returning id
      """;

  private static final String DELETE =
      "delete from join_request where chapter_id = $1 and member_id = $2 and answered_at is null";

  private static final String OWN =
      """
      select c.slug, c.name, c.languages[1] as language, r.asked_at, r.accepted, r.reason
      from join_request r
      join chapter c on c.id = r.chapter_id
      where r.member_id = $1 and ($2::integer is null or r.chapter_id = $2)
      order by r.id desc
      limit 50
      """;

  private static final String OPEN =
      """
      select r.id, m.handle, m.name, r.message, r.asked_at
      from join_request r
      join member m on m.id = r.member_id
      where r.chapter_id = $1 and r.answered_at is null
      order by r.id
      limit 100
      """;

  private static final String ANSWER =
      """
      with answered as (
        update join_request
        set answered_at = now(), answered_by = $3, accepted = $4, reason = nullif($5, '')
        where chapter_id = $1 and id = $2 and answered_at is null
        returning chapter_id, member_id),
      made as (
        insert into membership (chapter_id, member_id, role, source)
        select chapter_id, member_id, 'member', 'local' from answered where $4
        on conflict do nothing)
      select member_id from answered
      """;

  private JoiningQueries() {}

  /** Empty when one is open already, or the member belongs there. */
  static Future<Optional<RequestId>> insert(
      SqlClient client, ChapterId chapter, MemberId member, String message) {
    return client
        .preparedQuery(INSERT)
        .mapping(row -> new RequestId(row.getLong("id")))
        .execute(Tuple.of(chapter.value(), member.value(), message))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Boolean> delete(SqlClient client, ChapterId chapter, MemberId member) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(chapter.value(), member.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<List<OwnRequest>> listOwn(SqlClient client, Caller caller) {
    return client
        .preparedQuery(OWN)
        .mapping(JoiningQueries::own)
        .execute(
            Tuple.of(
                caller.member().orElseThrow().value(),
                caller.confines().map(ChapterId::value).orElse(null)))
        .map(rows -> rows.stream().toList());
  }

  private static OwnRequest own(Row row) {
    return new OwnRequest(
        row.getString("slug"),
        row.getString("name"),
        row.getString("language"),
        row.getOffsetDateTime("asked_at").toInstant(),
        Optional.ofNullable(row.getBoolean("accepted")),
        Optional.ofNullable(row.getString("reason")));
  }

  static Future<List<JoinRequest>> listOpen(SqlClient client, ChapterId chapter) {
    return client
        .preparedQuery(OPEN)
        .mapping(JoiningQueries::open)
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.stream().toList());
  }

  private static JoinRequest open(Row row) {
    return new JoinRequest(
        new RequestId(row.getLong("id")),
        row.getString("handle"),
        row.getString("name"),
        row.getString("message"),
        row.getOffsetDateTime("asked_at").toInstant());
  }

  /** Who asked; empty when there is no such request, or it was answered. */
  static Future<Optional<MemberId>> answer(
      SqlClient client, ChapterId chapter, MemberId officer, Verdict verdict) {
    return client
        .preparedQuery(ANSWER)
        .mapping(row -> new MemberId(row.getLong("member_id")))
        .execute(
            Tuple.of(
                chapter.value(),
                verdict.request().value(),
                officer.value(),
                verdict.accepted(),
                verdict.reason().strip()))
        .map(rows -> rows.stream().findFirst());
  }
}
