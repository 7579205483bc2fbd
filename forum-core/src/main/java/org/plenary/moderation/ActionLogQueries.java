package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.plenary.forum.ForumId;

final class ActionLogQueries {

  // Rules of the chapter, of the forum, and of the chapter of all count. The name of the person
  // concerned is what they stand under, and is told to nobody but them and who judges.
  private static final String ENTER =
      """
      with cited as (
        select nextval(pg_get_serial_sequence('moderation_action', 'id')) as id, code.version,
          whose.slug || coalesce('/' || narrower.slug, '') as rules, acting.at,
          coalesce($18::timestamptz, acting.at + $13 * interval '1 second') as ends
        from code_of_conduct code
        cross join (select clock_timestamp() as at) acting
        join chapter whose on whose.id = code.chapter_id
        left join forum narrower on narrower.id = code.forum_id
        where code.id = $6 and code.published_at <= now()
          and (code.chapter_id = $2 or whose.slug = 'global')
          and (code.forum_id is null or code.forum_id = $3)
          and exists (select from rule where rule.code_id = code.id and rule.number = $7)),
      entered as (
        select cited.id, cited.at, cited.ends, enter_record('action', $2, $3, $4::text::audience, cited.id,
          jsonb_strip_nulls(jsonb_build_object(
            'action', cited.id, 'kind', $1::text, 'chapter', place.slug, 'forum', narrow.slug,
            'contribution', $5::bigint, 'rules', cited.rules, 'version', cited.version, 'rule', $7,
            'by', role.handle, 'machine', role.id is null, 'until', cited.ends, 'within', $16::bigint,
            'detail', nullif($12::jsonb, '{}'))),
          jsonb_build_object('sentence', $8::text, 'language', $9::text),
          (select jsonb_build_object('byline', concerned.id, 'name', concerned.name)
           from byline concerned where concerned.id = $10)) as leaf
        from cited
        join chapter place on place.id = $2
        left join forum narrow on narrow.id = $3
        left join byline role on role.id = $14),
      acted as (
        insert into moderation_action (id, leaf_id, parent_id, case_id, chapter_id, forum_id, kind,
          contribution_id, subject_byline_id, code_id, rule, sentence, language, by_byline_id, machine,
          before, detail, acted_at, undo_until, ends_at)
        select id, leaf, $16, $15, $2, $3, $1::text::action_kind, $5, $10, $6, $7, $8, $9, $14,
          $14::bigint is null, $11, $12, at, at + $17 * interval '1 second', ends
        from entered
        returning id, undo_until),
      told as (
        insert into notice (action_id, chapter_id, byline_id, leaves_at)
        select id, $2, $10, undo_until from acted where $10::bigint is not null)
      select id from acted
      """;

  private ActionLogQueries() {}

  /** Empty for a rule that does not count there. */
  static Future<Optional<ActionId>> enter(
      SqlClient transaction, Optional<RoleHandle> by, Act act, Duration undo) {
    return transaction
        .preparedQuery(ENTER)
        .mapping(row -> new ActionId(row.getLong("id")))
        .execute(values(by, act, undo))
        .map(rows -> rows.stream().findFirst());
  }

  private static Tuple values(Optional<RoleHandle> by, Act act, Duration undo) {
    Ground ground = act.ground();
    Reason reason = act.reason();
    return Tuple.of(
            act.kind().sqlName(),
            ground.chapter().value(),
            ground.forum().map(ForumId::value).orElse(null),
            ground.audience().sqlName(),
            act.contribution().orElse(null),
            reason.rule().code())
        .addInteger(reason.rule().rule())
        .addString(reason.sentence().strip())
        .addString(reason.language())
        .addLong(act.subject().orElse(null))
        .addJsonObject(act.before())
        .addJsonObject(act.detail())
        .addLong(act.ending().flatMap(Ending::length).map(Duration::toSeconds).orElse(null))
        .addLong(by.map(RoleHandle::byline).orElse(null))
        .addLong(act.matter().orElse(null))
        .addLong(act.whole().map(ActionId::value).orElse(null))
        .addLong(undo.toSeconds())
        .addOffsetDateTime(
            act.ending()
                .flatMap(Ending::chosen)
                .map(moment -> moment.atOffset(ZoneOffset.UTC))
                .orElse(null));
  }
}
