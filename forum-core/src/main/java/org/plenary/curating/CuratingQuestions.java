package org.plenary.curating;

import java.util.List;
import org.plenary.record.RecordQuestion;

/** What is looked for of discussions: that each is arranged as its last action says. */
public final class CuratingQuestions {

  // What came with an archive was locked and merged where it came from.
  private static final String OF_ARCHIVE =
      """
      exists (
        select
        from contribution c
        join byline on byline.id = c.byline_id
        where c.id = d.id and byline.kind = 'imported')
      """;

  // What is taken back is as it was before. A lock that was to end may have ended.
  private static final RecordQuestion LOCKED =
      new RecordQuestion(
          "discussions that are locked, or no longer, without an action",
          """
          select d.id
          from discussion d
          left join lateral (
            select
              case when undone.id is null then a.kind = 'lock'
                else (undone.before #>> '{was,locked}')::boolean end as locked,
              case when undone.id is null then a.ends_at
                else (undone.before #>> '{was,reopensAt}')::timestamptz end as ends_at
            from moderation_action a
            left join moderation_action undone on undone.id = (a.detail ->> 'undoes')::bigint
            where a.contribution_id = d.id and a.kind in ('lock', 'unlock')
            order by a.id desc
            limit 1) last on true
          where d.state = 'locked' and last.locked is not true and not %s
            or d.state = 'open' and last.locked and (last.ends_at is null or last.ends_at > now())
            or d.reopens_at is not null and (last.ends_at is null
              or d.reopens_at - last.ends_at not between '-1 minute' and '1 minute')
          """
              .formatted(OF_ARCHIVE));

  // A branch that is no discussion any more went back to where it came from.
  private static final RecordQuestion MERGED =
      new RecordQuestion(
          "discussions that are merged, or no longer, without an action",
          """
          select d.id
          from discussion d
          left join lateral (
            select coalesce((a.detail ->> 'into')::bigint, undone.contribution_id) as into
            from moderation_action a
            left join moderation_action undone on undone.id = (a.detail ->> 'undoes')::bigint
            where a.kind = 'merge' and a.undone_by is null
              and coalesce((undone.before ->> 'to')::bigint, a.contribution_id) = d.id
            order by a.id desc
            limit 1) last on true
          where d.merged_into is distinct from last.into and (last.into is not null or not %s)
          """
              .formatted(OF_ARCHIVE));

  // An action that takes a move back says which.
  private static final RecordQuestion MOVED =
      new RecordQuestion(
          "discussions that were moved without an action",
          """
          select d.id
          from discussion d
          join forum f on f.id = d.forum_id
          left join lateral (
            select coalesce(a.detail ->> 'to', undone.detail ->> 'from') as slug
            from moderation_action a
            left join moderation_action undone on undone.id = (a.detail ->> 'undoes')::bigint
            where a.contribution_id = d.id and a.kind = 'move'
            order by a.id desc
            limit 1) last on true
          left join forum opened on opened.id = d.opened_in
          where f.slug <> coalesce(last.slug, opened.slug)
          """);

  private static final RecordQuestion DUPLICATES =
      new RecordQuestion(
          "discussions that are marked as said elsewhere, or no longer, without an action",
          """
          select d.id
          from discussion d
          left join lateral (
            select coalesce(a.detail ->> 'of', undone.before #>> '{was,duplicateOf}')::bigint as of
            from moderation_action a
            left join moderation_action undone on undone.id = (a.detail ->> 'undoes')::bigint
            where a.contribution_id = d.id and a.kind in ('mark_duplicate', 'unmark_duplicate')
            order by a.id desc
            limit 1) last on true
          where d.duplicate_of is distinct from last.of
          """);

  private CuratingQuestions() {}

  public static List<RecordQuestion> all() {
    return List.of(
        LOCKED,
        MERGED,
        MOVED,
        set("discussions that are pinned, or no longer, without an action", "pin", "d.pinned"),
        set(
            "discussions that are featured, or no longer, without an action",
            "feature",
            "d.featured"),
        DUPLICATES);
  }

  // By the last of two kinds of action, one of which takes the other back.
  private static RecordQuestion set(String name, String kind, String isSet) {
    return new RecordQuestion(
        name,
        """
        select d.id
        from discussion d
        where %1$s <> coalesce((
          select a.kind
          from moderation_action a
          where a.contribution_id = d.id and a.kind in ('%2$s', 'un%2$s')
          order by a.id desc
          limit 1) = '%2$s', false)
        """
            .formatted(isSet, kind));
  }
}
