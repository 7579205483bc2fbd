package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Finds who can decide which appeals. */
final class JudgeQueries {

  // Who has an office elsewhere, or in all chapters, and may read what it is about; not who took
  // the case or reported it, for whom others would wait in vain.
  private static final String ELSEWHERE =
      """
      select held.member_id
      from membership held
      join member m on m.id = held.member_id and m.closed_at is null
      where (held.role = 'administrator'
          or (held.role in ('moderator', 'officer') and held.chapter_id <> ap.chapter_id))
        and held.member_id is distinct from person.member_id
        and not exists (
          select
          from moderation_case matter
          where matter.id = a.case_id and matter.owner_id = held.member_id)
        and not exists (
          select
          from report
          where report.case_id = a.case_id and report.reporter_id = held.member_id)
        and readable_by(greatest(leaf.audience, access.reading, now.audience), ap.chapter_id,
          held.member_id)
      """;

  // Where it was done, and where what it was done to stands by now: a judge reads that.
  private static final String FROM =
      """
      from appeal ap
      join moderation_action a on a.id = ap.action_id
      join record_leaf leaf on leaf.id = a.leaf_id
      join byline person on person.id = a.subject_byline_id
      join chapter place on place.id = ap.chapter_id
      left join forum_current_access access on access.forum_id = a.forum_id
      left join contribution_place now on now.id = a.contribution_id
      """;

  // From another chapter where there is anybody, until it is due: who acted is sealed, so the only
  // one elsewhere may be them. Never who had a part in it: who acted, owns the case, wrote in it,
  // reported it, was answered there or is concerned.
  private static final String MAY =
      """
      readable(greatest(leaf.audience, access.reading, now.audience), ap.chapter_id, $1, $2, $3, $4)
      and ($6 or exists (select from unnest($5::integer[]) office where office <> ap.chapter_id)
        or (ap.chapter_id = any ($5) and (ap.due_at <= now() or not exists (%s))))
      and person.member_id is distinct from $7 and person.id <> all ($8)
      and not coalesce(person.sealed_digest = any ($9), false)
      and not exists (
        select
        from moderation_action part
        join byline role on role.id = part.by_byline_id
        where (part.id = a.id or part.case_id = a.case_id) and role.sealed_digest = any ($9))
      and not exists (
        select from moderation_case matter where matter.id = a.case_id and matter.owner_id = $7)
      and not exists (
        select from report where report.case_id = a.case_id and report.reporter_id = $7)
      and not exists (
        select
        from post said
        join post above on above.id = said.parent_id
        join byline answered on answered.id = above.byline_id
        left join attachment hung on hung.contribution_id = a.contribution_id
        where said.id = coalesce(hung.post_id, a.contribution_id)
          and (answered.member_id = $7 or answered.id = any ($8)))
      and not exists (
        select
        from case_entry entry
        join byline role on role.id = entry.by_byline_id
        where entry.case_id = a.case_id and role.sealed_digest = any ($9))
      """
          .formatted(ELSEWHERE);

  private static final String LINE =
      """
      select ap.id, a.id as action, a.kind::text, place.slug, place.name,
        place.languages[1] as chapter_language, a.contribution_id, a.sentence as why, a.language as why_language, ap.sentence, ap.language, ap.made_at, ap.due_at
      """
          + FROM
          + "where "
          + MAY;

  private static final String OPEN = LINE + " and ap.outcome is null";

  private static final String ONE = OPEN + " and ap.id = $10";

  private static final String MAY_DECIDE = "select " + FROM + "where " + MAY + " and ap.id = $10";

  private static final String CHAPTERS =
      "select distinct chapter_id from appeal where outcome is null";

  // Of all chapters first; where nobody is elsewhere, those of the chapter itself.
  private static final String WHOM =
      """
      with elsewhere as (
        select distinct found.member_id %1$s cross join lateral (%2$s) found where ap.id = $1)
      (select member_id from elsewhere
       union
       select held.member_id
       from appeal
       join membership held on held.chapter_id = appeal.chapter_id
         and held.role in ('moderator', 'officer')
       where appeal.id = $1 and not exists (select from elsewhere))
      order by member_id
      limit 100
      """
          .formatted(FROM, ELSEWHERE);

  private JudgeQueries() {}

  /** Where appeals wait. */
  static Future<List<ChapterId>> chapters(SqlClient client) {
    return client
        .preparedQuery(CHAPTERS)
        .mapping(row -> new ChapterId(row.getInteger("chapter_id")))
        .execute()
        .map(rows -> rows.stream().toList());
  }

  static Future<List<OpenAppeal>> list(SqlClient client, Judge judge, PageRequest request) {
    Tuple values = judge.tuple();
    String from =
        request
            .cursor()
            .map(
                cursor -> {
                  values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
                  return " and (ap.due_at, ap.id) %s ($10, $11)"
                      .formatted(cursor.isForward() ? ">" : "<");
                })
            .orElse("");
    String order =
        " order by ap.due_at %1$s, ap.id %1$s limit %2$d"
            .formatted(request.isForward() ? "asc" : "desc", request.fetch());
    return read(client, OPEN + from + order, values);
  }

  static Future<Optional<OpenAppeal>> find(SqlClient client, Judge judge, AppealId id) {
    return read(client, ONE, judge.tuple().addLong(id.value()))
        .map(found -> found.stream().findFirst());
  }

  private static Future<List<OpenAppeal>> read(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(JudgeQueries::open)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static OpenAppeal open(Row row) {
    return new OpenAppeal(
        new AppealId(row.getLong("id")),
        new ActionId(row.getLong("action")),
        ActionKind.ofSql(row.getString("kind")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("chapter_language"),
        Optional.ofNullable(row.getLong("contribution_id")),
        row.getString("why"),
        row.getString("why_language"),
        row.getString("sentence"),
        row.getString("language"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant());
  }

  /** Whether they may decide it, or might have while it waited. */
  static Future<Boolean> may(SqlClient client, Judge judge, AppealId id) {
    return client
        .preparedQuery(MAY_DECIDE)
        .execute(judge.tuple().addLong(id.value()))
        .map(rows -> rows.size() > 0);
  }

  /** Who is told of it. */
  static Future<List<MemberId>> whom(SqlClient client, AppealId id) {
    return client
        .preparedQuery(WHOM)
        .mapping(row -> new MemberId(row.getLong("member_id")))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().toList());
  }
}
