package org.plenary.appeal;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of appeals: that each decision is the one that was recorded. */
public final class AppealQuestions {

  private static final RecordQuestion DIFFERING =
      new RecordQuestion(
          "appeals that differ from their leaf",
          """
          select ap.id
          from appeal ap
          join moderation_action a on a.id = ap.action_id
          join record_leaf leaf on leaf.id = ap.leaf_id
          join chapter place on place.id = ap.chapter_id
          left join forum narrow on narrow.id = a.forum_id
          left join byline role on role.id = ap.by_byline_id
          where leaf.appeal_id is distinct from ap.id
            or (leaf.chapter_id, leaf.forum_id) is distinct from (ap.chapter_id, a.forum_id)
            or leaf.facts::jsonb - 'made' - 'due' <> jsonb_strip_nulls(jsonb_build_object(
              'appeal', ap.id, 'action', a.id, 'chapter', place.slug, 'forum', narrow.slug,
              'outcome', ap.outcome, 'by', role.handle, 'change', ap.change_id))
            or (leaf.facts::jsonb ->> 'made')::timestamptz is distinct from ap.made_at
            or (leaf.facts::jsonb ->> 'due')::timestamptz is distinct from ap.due_at
            or leaf.words is not null and leaf.words::jsonb <> jsonb_build_object(
              'reasons', ap.reasons, 'language', ap.reasons_language)
            or leaf.person is not null
              and (leaf.person::jsonb ->> 'byline')::bigint is distinct from a.subject_byline_id
            or leaf.entered_at - ap.decided_at not between '-1 minute' and '1 minute'
          """);

  private static final RecordQuestion ASTRAY =
      new RecordQuestion(
          "leaves of appeals that stand at another row",
          """
          select leaf.id
          from record_leaf leaf
          left join appeal ap on ap.id = leaf.appeal_id
          where leaf.kind = 'appeal' and ap.leaf_id is distinct from leaf.id
          """);

  private AppealQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(DIFFERING, ASTRAY);
  }
}
