package org.plenary.moderation;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of actions, of their notices, and of what they were done to. */
public final class ActionQuestions {

  // An action is written with its leaf: a minute between them is another time, no delay.
  private static final RecordQuestion DIFFERING =
      new RecordQuestion(
          "actions that differ from their leaf",
          """
          select a.id
          from moderation_action a
          join record_leaf leaf on leaf.id = a.leaf_id
          join chapter place on place.id = a.chapter_id
          left join forum narrow on narrow.id = a.forum_id
          join code_of_conduct code on code.id = a.code_id
          join chapter whose on whose.id = code.chapter_id
          left join forum narrower on narrower.id = code.forum_id
          left join byline role on role.id = a.by_byline_id
          where leaf.action_id is distinct from a.id
            or (leaf.chapter_id, leaf.forum_id) is distinct from (a.chapter_id, a.forum_id)
            or leaf.facts::jsonb - 'until' <> jsonb_strip_nulls(jsonb_build_object(
              'action', a.id, 'kind', a.kind, 'chapter', place.slug, 'forum', narrow.slug,
              'contribution', a.contribution_id,
              'rules', whose.slug || coalesce('/' || narrower.slug, ''), 'version', code.version,
              'rule', a.rule, 'by', role.handle, 'machine', role.id is null,
              'within', a.parent_id, 'detail', nullif(a.detail, '{}')))
            or (leaf.facts::jsonb ->> 'until')::timestamptz is distinct from a.ends_at
            or leaf.words is not null and leaf.words::jsonb <> jsonb_build_object(
              'sentence', a.sentence, 'language', a.language)
            or leaf.person is not null
              and (leaf.person::jsonb ->> 'byline')::bigint is distinct from a.subject_byline_id
            or leaf.entered_at - a.acted_at not between '-1 minute' and '1 minute'
            or a.machine <> (role.id is null)
          """);

  private static final RecordQuestion ASTRAY =
      new RecordQuestion(
          "leaves of actions that stand at another row",
          """
          select leaf.id
          from record_leaf leaf
          left join moderation_action a on a.id = leaf.action_id
          where leaf.kind = 'action' and a.leaf_id is distinct from leaf.id
          """);

  // Whoever takes something back names it; what a machine held it publishes as the same.
  private static final RecordQuestion TAKEN_BACK =
      new RecordQuestion(
          "actions that were taken back otherwise than their row says",
          """
          select a.id
          from moderation_action a
          join moderation_action later on later.id = a.undone_by
          where later.id <= a.id or later.contribution_id is distinct from a.contribution_id
            or coalesce((later.detail ->> 'undoes')::bigint, a.id) <> a.id
          union
          select later.id
          from moderation_action later
          left join moderation_action a on a.id = (later.detail ->> 'undoes')::bigint
          where later.detail ? 'undoes' and a.undone_by is distinct from later.id
          """);

  // What the last action that shows or hides it left of a contribution. Words that are put back
  // change nothing of that, nor does a refusal that was taken back: it is held as before. What an
  // author took back is theirs.
  private static final String LEFT =
      """
      with shifted as (
        select distinct on (a.contribution_id) a.contribution_id, a.id,
          case when a.kind in ('hide', 'refuse') then 'removed'
            when a.kind = 'hold' then 'held' else 'visible' end as state
        from moderation_action a
        where a.contribution_id is not null
          and a.kind in ('hide', 'restore', 'hold', 'release', 'refuse')
          and not exists (
            select from moderation_action redacted
            where redacted.id = (a.detail ->> 'undoes')::bigint
              and redacted.kind in ('redact', 'refuse'))
          and not (a.kind = 'refuse' and a.undone_by is not null)
        order by a.contribution_id, a.id desc)
      """;

  // A discussion goes with its last post, and comes back with any. What is held as it is written
  // waits without an action against anybody.
  private static final RecordQuestion HIDDEN =
      new RecordQuestion(
          "contributions that are hidden or held without an action",
          LEFT
              + """
              select c.id
              from contribution c
              left join shifted on shifted.contribution_id = c.id
              where c.state in ('removed', 'held')
                and c.state::text is distinct from shifted.state
                and not (c.kind = 'discussion' and exists (
                  select
                  from post p
                  join moderation_action a on a.contribution_id = p.id
                    and a.kind in ('hide', 'hold', 'refuse') and a.before ? 'discussion'
                  where p.discussion_id = c.id))
                and not (c.state = 'held' and exists (
                  select
                  from held_post held
                  join post p on p.id = held.post_id
                  where held.published_at is null
                    and (p.id = c.id or held.opening and p.discussion_id = c.id)))
              """);

  private static final RecordQuestion SHOWN =
      new RecordQuestion(
          "contributions that are shown in spite of an action",
          LEFT
              + """
              select c.id
              from contribution c
              join shifted on shifted.contribution_id = c.id
              where c.state = 'visible' and shifted.state <> 'visible'
                and not (c.kind = 'discussion' and exists (
                  select
                  from post p
                  join shifted later on later.contribution_id = p.id
                    and later.state = 'visible' and later.id > shifted.id
                  where p.discussion_id = c.id))
              """);

  private static final RecordQuestion PUT_BACK =
      new RecordQuestion(
          "words that stand again in spite of an action",
          """
          select a.contribution_id
          from moderation_action a
          cross join jsonb_to_recordset(a.before -> 'words') gone (revision integer, source text)
          join post_revision said on said.post_id = a.contribution_id
            and said.revision = gone.revision and said.source = gone.source
          where a.kind = 'redact' and a.undone_by is null
          union all
          select a.contribution_id
          from moderation_action a
          cross join jsonb_to_recordset(a.before -> 'words') gone (revision integer, source text)
          join summary_version said on said.summary_id = a.contribution_id
            and said.version = gone.revision and said.source = gone.source
          where a.kind = 'redact' and a.undone_by is null
          """);

  private static final RecordQuestion NOTICES =
      new RecordQuestion(
          "notices that differ from their action",
          """
          select a.id
          from moderation_action a
          left join notice n on n.action_id = a.id
          where (n.action_id is null) <> (a.subject_byline_id is null)
            or n.byline_id <> a.subject_byline_id or n.chapter_id <> a.chapter_id
            or n.leaves_at <> a.undo_until or n.sent_at < n.leaves_at
            or n.withdrawn_at is not null and a.undone_by is null
          """);

  private ActionQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(DIFFERING, ASTRAY, TAKEN_BACK, HIDDEN, SHOWN, PUT_BACK, NOTICES);
  }
}
