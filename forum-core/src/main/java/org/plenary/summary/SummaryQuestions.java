package org.plenary.summary;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of summaries: that an action wrote each version, and the last is shown. */
public final class SummaryQuestions {

  private static final RecordQuestion WRITTEN =
      new RecordQuestion(
          "versions of summaries without an action, or the other way round",
          """
          select coalesce(a.contribution_id, v.summary_id)
          from (
            select contribution_id, (detail ->> 'version')::integer as version, by_byline_id
            from moderation_action
            where kind = 'summarise' and undone_by is null and not detail ? 'undoes') a
          full join summary_version v
            on v.summary_id = a.contribution_id and v.version = a.version
          where v.by_byline_id is distinct from a.by_byline_id
          """);

  private static final RecordQuestion SHOWN =
      new RecordQuestion(
          "summaries that show another version than their last, or another author",
          """
          select s.id
          from summary s
          join contribution c on c.chapter_id = s.chapter_id and c.id = s.id
          left join lateral (
            select version, by_byline_id
            from summary_version v
            where v.summary_id = s.id
            order by version desc
            limit 1) last on true
          where s.version <> coalesce(last.version, 0)
            or last.version is not null and c.byline_id is distinct from last.by_byline_id
            or (last.version is null) <> (c.state = 'withdrawn')
          """);

  private SummaryQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(WRITTEN, SHOWN);
  }
}
