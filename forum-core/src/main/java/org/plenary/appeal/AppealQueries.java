package org.plenary.appeal;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.appeal.OwnAppeal.Decision;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.RoleHandle;

/** Writes appeals and their decisions. */
final class AppealQueries {

  private static final String CHANCE =
      """
      select n.sent_at is not null as told, a.undone_by is not null as taken_back,
        n.sent_at < now() - $2 * interval '1 second' as late,
        exists (select from appeal where appeal.action_id = a.id) as made
      from moderation_action a
      join notice n on n.action_id = a.id
      where a.id = $1
      for update of a
      """;

  private static final String MAKE =
      """
      insert into appeal (action_id, chapter_id, sentence, language, due_at)
      select id, chapter_id, $2, $3, now() + $4 * interval '1 second'
      from moderation_action
      where id = $1
      on conflict on constraint appeal_action_unique do nothing
      returning id, chapter_id
      """;

  private static final String LOCK =
      "select action_id, chapter_id, outcome is not null as decided from appeal where id = $1"
          + " for update";

  // Its reasons are for those alone who may read where that stands by now of which they speak.
  private static final String DECIDE =
      """
      with entered as (
        select ap.id, enter_record('appeal', ap.chapter_id, a.forum_id,
          greatest(leaf.audience, stands.audience), ap.id,
          jsonb_strip_nulls(jsonb_build_object(
            'appeal', ap.id, 'action', a.id, 'chapter', place.slug, 'forum', narrow.slug,
            'outcome', $2::text, 'by', role.handle, 'change', $6::bigint,
            'made', ap.made_at, 'due', ap.due_at)),
          jsonb_build_object('reasons', $3::text, 'language', $4::text),
          jsonb_build_object('byline', person.id, 'name', person.name)) as leaf
        from appeal ap
        join moderation_action a on a.id = ap.action_id
        join record_leaf leaf on leaf.id = a.leaf_id
        left join contribution_place stands on stands.id = a.contribution_id
        join byline person on person.id = a.subject_byline_id
        join byline role on role.id = $5
        join chapter place on place.id = ap.chapter_id
        left join forum narrow on narrow.id = a.forum_id
        where ap.id = $1 and ap.outcome is null)
      update appeal set outcome = $2::text::appeal_outcome, reasons = $3, reasons_language = $4,
        by_byline_id = $5, change_id = $6, decided_at = now(), leaf_id = entered.leaf
      from entered
      where appeal.id = entered.id
      """;

  private static final String OWN =
      """
      select ap.id, a.id as action, a.kind::text, place.slug, place.name, ap.sentence, ap.made_at,
        ap.due_at, ap.outcome::text, ap.reasons, ap.reasons_language, role.handle, ap.decided_at
      from appeal ap
      join moderation_action a on a.id = ap.action_id
      join byline stood on stood.id = a.subject_byline_id
      join chapter place on place.id = ap.chapter_id
      left join byline role on role.id = ap.by_byline_id
      where (stood.member_id = $1 or stood.id = any ($2) or stood.sealed_digest = any ($3))
      """;

  private static final String LIST_OWN = OWN + "order by ap.id desc limit 100";

  private static final String FIND_OWN = OWN + "and ap.id = $4";

  private AppealQueries() {}

  /** What stands in the way of an appeal; nothing where all are false but the first. */
  record Chance(boolean told, boolean takenBack, boolean late, boolean made) {}

  static Future<Optional<Chance>> chance(
      SqlClient transaction, ActionId action, AppealLimits limits) {
    return transaction
        .preparedQuery(CHANCE)
        .mapping(
            row ->
                new Chance(
                    row.getBoolean("told"),
                    row.getBoolean("taken_back"),
                    Boolean.TRUE.equals(row.getBoolean("late")),
                    row.getBoolean("made")))
        .execute(Tuple.of(action.value(), limits.within().toSeconds()))
        .map(rows -> rows.stream().findFirst());
  }

  /** A made appeal, and where. */
  record Made(AppealId id, ChapterId chapter) {}

  static Future<Optional<Made>> make(
      SqlClient transaction,
      ActionId action,
      String sentence,
      String language,
      AppealLimits limits) {
    return transaction
        .preparedQuery(MAKE)
        .mapping(
            row ->
                new Made(
                    new AppealId(row.getLong("id")), new ChapterId(row.getInteger("chapter_id"))))
        .execute(Tuple.of(action.value(), sentence, language, limits.decided().toSeconds()))
        .map(rows -> rows.stream().findFirst());
  }

  /** An appeal as it stands, locked. */
  record Standing(ActionId action, ChapterId chapter, boolean decided) {}

  static Future<Optional<Standing>> lock(SqlClient transaction, AppealId id) {
    return transaction
        .preparedQuery(LOCK)
        .mapping(
            row ->
                new Standing(
                    new ActionId(row.getLong("action_id")),
                    new ChapterId(row.getInteger("chapter_id")),
                    row.getBoolean("decided")))
        .execute(Tuple.of(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<Void> decide(
      SqlClient transaction,
      AppealId id,
      Verdict verdict,
      RoleHandle by,
      Optional<ActionId> change) {
    return transaction
        .preparedQuery(DECIDE)
        .execute(
            Tuple.of(
                id.value(),
                verdict.outcome().sqlName(),
                verdict.reasons().strip(),
                verdict.language(),
                by.byline(),
                change.map(ActionId::value).orElse(null)))
        .mapEmpty();
  }

  static Future<List<OwnAppeal>> listOwn(
      SqlClient client, MemberId member, List<Long> masks, List<Buffer> handles) {
    return client
        .preparedQuery(LIST_OWN)
        .mapping(AppealQueries::own)
        .execute(
            Tuple.of(member.value(), masks.toArray(Long[]::new), handles.toArray(Buffer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<OwnAppeal>> findOwn(
      SqlClient client, MemberId member, List<Long> masks, List<Buffer> handles, AppealId id) {
    return client
        .preparedQuery(FIND_OWN)
        .mapping(AppealQueries::own)
        .execute(
            Tuple.of(
                member.value(),
                masks.toArray(Long[]::new),
                handles.toArray(Buffer[]::new),
                id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static OwnAppeal own(Row row) {
    @Nullable String outcome = row.getString("outcome");
    return new OwnAppeal(
        new AppealId(row.getLong("id")),
        new ActionId(row.getLong("action")),
        ActionKind.ofSql(row.getString("kind")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("sentence"),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getOffsetDateTime("due_at").toInstant(),
        Optional.ofNullable(outcome).map(Outcome::ofSql).map(how -> decision(row, how)));
  }

  private static Decision decision(Row row, Outcome outcome) {
    return new Decision(
        outcome,
        row.getString("reasons"),
        row.getString("reasons_language"),
        row.getString("handle"),
        row.getOffsetDateTime("decided_at").toInstant());
  }
}
