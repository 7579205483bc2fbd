package org.plenary.standing;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of limits: that each is what its action says, for as long as it says. */
public final class LimitQuestions {

  // Who has another name under which they stood is the same member.
  private static final RecordQuestion DIFFERING =
      new RecordQuestion(
          "limits that differ from their action",
          """
          select a.id
          from moderation_action a
          left join standing_limit held on held.action_id = a.id
          left join byline person on person.id = a.subject_byline_id
          where held.action_id is null
              and a.kind in ('warn', 'slow', 'hold_posts', 'pause', 'suspend')
              and not a.detail ? 'undoes'
            or held.kind::text <> case a.kind when 'warn' then 'warned' when 'slow' then 'slow'
              when 'hold_posts' then 'held' when 'pause' then 'paused' when 'suspend' then 'suspended'
              else 'none' end
            or held.begins_at <> a.acted_at
            or held.action_id is not null and held.ends_at is distinct from a.ends_at
            or held.member_id <> person.member_id
            or held.byline_id <> a.subject_byline_id
            or held.action_id is not null and (held.chapter_id, held.forum_id) is distinct from (
              case when a.detail ->> 'reach' <> 'everywhere' then a.chapter_id end,
              case when a.detail ->> 'reach' <> 'everywhere' then a.forum_id end)
          """);

  private static final RecordQuestion LIFTED =
      new RecordQuestion(
          "limits that were lifted without an action",
          """
          select held.action_id
          from standing_limit held
          join moderation_action a on a.id = held.action_id
          where held.lifted_at is not null and a.undone_by is null
            and not exists (
              select from moderation_action lift
              where lift.kind = 'lift' and (lift.detail ->> 'lifts')::bigint = a.id
                and lift.undone_by is null)
          """);

  // Of what had ended by itself nothing was left to lift.
  private static final RecordQuestion LAID =
      new RecordQuestion(
          "limits that count in spite of an action",
          """
          select held.action_id
          from standing_limit held
          join moderation_action a on a.id = held.action_id
          join moderation_action lift on lift.id = a.undone_by
            or lift.kind = 'lift' and (lift.detail ->> 'lifts')::bigint = a.id
              and lift.undone_by is null
          where held.lifted_at is null and (held.ends_at is null or held.ends_at > lift.acted_at)
          """);

  private LimitQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(DIFFERING, LIFTED, LAID);
  }
}
