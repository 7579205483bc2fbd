package org.plenary.owndata;

import org.plenary.inbox.Settled;

/**
 * What members reported, and were told of moderation and answered, each with a number that only
 * grows, and an object of JSON.
 */
final class JudgedLines {

  private static final String RULE =
      """
      (select jsonb_build_object('chapter', whose.slug, 'forum', narrower.slug,
          'version', code.version, 'number', %1$s.rule)
        from code_of_conduct code
        join chapter whose on whose.id = code.chapter_id
        left join forum narrower on narrower.id = code.forum_id
        where code.id = %1$s.code_id)
      """;

  static final String REPORTS =
      """
      select report.id, jsonb_build_object('contribution', judged.contribution_id,
        'page', judged.page, 'concern', report.concern, 'rule', %1$s,
        'sentence', report.sentence, 'language', report.language, 'madeAt', report.made_at,
        'outcome', case when %2$s then report.outcome end,
        'judgedAt', case when %2$s then report.judged_at end)
      from report
      join moderation_case judged on judged.id = report.case_id
      where report.reporter_id = $1
      """
          .formatted(RULE.formatted("report"), Settled.REPORT);

  // An action is found by whom it concerned, and its notice by the action.
  private static final String NOTICED =
      """
      from own
      join moderation_action a on a.subject_byline_id = own.byline_id
      join notice on notice.action_id = a.id and notice.sent_at is not null
      """;

  static final String NOTICES =
      """
      select a.id, jsonb_build_object('action', a.kind, 'chapter', place.slug,
        'contribution', a.contribution_id, 'rule', %s, 'sentence', a.sentence,
        'language', a.language, 'machine', a.machine, 'actedAt', a.acted_at, 'endsAt', a.ends_at,
        'takenBack', a.undone_by is not null, 'toldAt', notice.sent_at)
      %s
      join chapter place on place.id = a.chapter_id
      """
          .formatted(RULE.formatted("a"), NOTICED);

  static final String APPEALS =
      """
      select appeal.id, jsonb_build_object('notice', a.id, 'sentence', appeal.sentence,
        'language', appeal.language, 'madeAt', appeal.made_at, 'outcome', appeal.outcome,
        'reasons', appeal.reasons, 'reasonsLanguage', appeal.reasons_language,
        'decidedBy', judge.handle, 'decidedAt', appeal.decided_at)
      %s
      join appeal on appeal.action_id = a.id
      left join byline judge on judge.id = appeal.by_byline_id
      """
          .formatted(NOTICED);

  // Until moderators wrote there is nothing of it; what the team notes is of another kind.
  static final String MESSAGES =
      """
      select entry.id, jsonb_build_object('case', talk.id, 'contribution', talk.contribution_id,
        'by', moderator.handle,
        'source', case when entry.by_byline_id is null then entry.source end,
        'html', case when entry.by_byline_id is not null then entry.html end,
        'language', entry.language, 'writtenAt', entry.written_at)
      from own
      join moderation_case talk on talk.subject_byline_id = own.byline_id
      join case_entry entry on entry.case_id = talk.id and entry.kind = 'conversation'
      left join byline moderator on moderator.id = entry.by_byline_id
      """;

  private JudgedLines() {}
}
