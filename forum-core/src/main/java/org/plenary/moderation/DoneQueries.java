package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/** Reads actions, and notes that they were taken back. */
final class DoneQueries {

  // What is written of it from now on is for those alone who may read where it stands by now, too.
  private static final String READ =
      """
      select a.id, a.kind::text, a.chapter_id, a.forum_id,
        greatest(leaf.audience, place.audience)::text as audience, a.contribution_id,
        a.subject_byline_id, byline.member_id, byline.sealed_digest,
        byline.chapter_id as role_chapter, byline.forum_id as masked_forum,
        a.code_id, a.rule, a.sentence, a.language, a.by_byline_id, role.name as letter,
        a.before, a.detail, a.acted_at, a.undo_until, a.ends_at, a.case_id, a.parent_id, a.undone_by
      from moderation_action a
      join record_leaf leaf on leaf.id = a.leaf_id
      left join contribution_place place on place.id = a.contribution_id
      left join byline on byline.id = a.subject_byline_id
      left join byline role on role.id = a.by_byline_id
      where %s
      order by a.id
      """;

  private static final String FIND = READ.formatted("a.id = $1");
  private static final String PARTS = READ.formatted("a.parent_id = $1");
  private static final String OF_PERSON =
      READ.formatted(
          """
          a.chapter_id = $5 and a.subject_byline_id in (
              select same.id
              from byline named
              cross join lateral (
                select named.id
                union
                select own.id from byline own where own.member_id = named.member_id) same
              where named.id = $6)
            and readable(greatest(leaf.audience, coalesce((
              select access.reading
              from forum_current_access access
              where access.forum_id = a.forum_id), 'public')), a.chapter_id, $1, $2, $3, $4)
          """);

  private static final String OF_CASE = READ.formatted("a.case_id = $1 and a.parent_id is null");

  private static final String LOCK =
      "select from moderation_action where id = any ($1) order by id for update";

  private static final String TAKE_BACK =
      "update moderation_action set undone_by = $2 where id = $1 and undone_by is null";

  // What the database calls now is when the transaction began: too late is too late.
  private static final String IS_LATE =
      """
      select exists (
        select from moderation_action
        where id = any ($1) and undo_until <= clock_timestamp()) as late
      """;

  private static final String WITHDRAW =
      """
      with gone as (
        update notice set withdrawn_at = now()
        where action_id = any ($1) and sent_at is null and withdrawn_at is null
        returning action_id)
      select (select count(*) from notice where action_id = any ($1)) = (select count(*) from gone)
        as withdrawn
      """;

  private DoneQueries() {}

  static Future<Optional<Done>> find(SqlClient client, ActionId id) {
    return list(client, FIND, Tuple.of(id.value())).map(found -> found.stream().findFirst());
  }

  static Future<List<Done>> parts(SqlClient client, ActionId whole) {
    return list(client, PARTS, Tuple.of(whole.value()));
  }

  /**
   * What concerned somebody in a chapter, under whichever of a member's own names, as far as the
   * caller may read where it was done.
   */
  static Future<List<Done>> of(SqlClient client, Caller caller, ChapterId chapter, long byline) {
    return list(
        client, OF_PERSON, Visibility.of(caller).addInteger(chapter.value()).addLong(byline));
  }

  static Future<List<Done>> in(SqlClient client, long matter) {
    return list(client, OF_CASE, Tuple.of(matter));
  }

  private static Future<List<Done>> list(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(DoneQueries::done)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  static Future<Void> lock(SqlClient transaction, List<ActionId> ids) {
    return transaction.preparedQuery(LOCK).execute(values(ids)).mapEmpty();
  }

  private static Tuple values(List<ActionId> ids) {
    return Tuple.tuple().addArrayOfLong(ids.stream().map(ActionId::value).toArray(Long[]::new));
  }

  /** False where another took it back. */
  static Future<Boolean> takeBack(SqlClient transaction, ActionId id, ActionId by) {
    return transaction
        .preparedQuery(TAKE_BACK)
        .execute(Tuple.of(id.value(), by.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether the minute of one of these is over. */
  static Future<Boolean> isLate(SqlClient transaction, List<ActionId> ids) {
    return transaction
        .preparedQuery(IS_LATE)
        .execute(values(ids))
        .map(rows -> rows.iterator().next().getBoolean("late"));
  }

  /** False where the notice of one of these left. */
  static Future<Boolean> withdrawNotices(SqlClient transaction, List<ActionId> ids) {
    return transaction
        .preparedQuery(WITHDRAW)
        .execute(values(ids))
        .map(rows -> rows.iterator().next().getBoolean("withdrawn"));
  }

  private static Done done(Row row) {
    return new Done(
        new ActionId(row.getLong("id")),
        ActionKind.ofSql(row.getString("kind")),
        new Ground(
            new ChapterId(row.getInteger("chapter_id")),
            Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new),
            Audience.ofSql(row.getString("audience"))),
        Optional.ofNullable(row.getLong("contribution_id")),
        Optional.ofNullable(row.getLong("subject_byline_id")).map(byline -> concerned(row, byline)),
        new Reason(
            new Citation(row.getInteger("code_id"), row.getInteger("rule")),
            row.getString("sentence"),
            row.getString("language")),
        Optional.ofNullable(row.getLong("by_byline_id"))
            .map(byline -> new RoleHandle(byline, row.getString("letter"))),
        row.getJsonObject("before"),
        row.getJsonObject("detail"),
        row.getOffsetDateTime("acted_at").toInstant(),
        row.getOffsetDateTime("undo_until").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(at -> at.toInstant()),
        Optional.ofNullable(row.getLong("case_id")),
        Optional.ofNullable(row.getLong("parent_id")).map(ActionId::new),
        Optional.ofNullable(row.getLong("undone_by")).map(ActionId::new));
  }

  private static Concerned concerned(Row row, long byline) {
    return new Concerned(
        Optional.of(byline),
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        Optional.ofNullable(row.getBuffer("sealed_digest")),
        Optional.ofNullable(row.getInteger("role_chapter")).map(ChapterId::new),
        Optional.ofNullable(row.getInteger("masked_forum")).map(ForumId::new));
  }
}
