package org.plenary.inbox;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.inbox.Notification.Handled;
import org.plenary.inbox.Notification.Matter;
import org.plenary.inbox.Notification.Said;
import org.plenary.inbox.Notification.Sought;
import org.plenary.inbox.Notification.Subject;
import org.plenary.member.Bylines;
import org.plenary.post.PostSummaryRow;

/** How statements read what members were told, as far as they may still read it. */
final class NotificationRow {

  private static final String SAID =
      """
      select %s, %s
      from post p
      %s %s
      left join discussion_subscription own on own.member_id = $5 and own.discussion_id = d.id
      left join forum_subscription around on around.member_id = $5 and around.forum_id = d.forum_id
      where p.id = told.contribution_id and %s
        and (told.kind = 'post_published'
          or c.byline_id <> all ($6) and byline.member_id is distinct from $5)
        and coalesce(own.level, around.level, 'mentions') <> 'muted'
        and not muted($5, c.byline_id)
      """
          .formatted(
              PostSummaryRow.COLUMNS,
              Bylines.COLUMNS,
              PostSummaryRow.JOINS,
              Bylines.JOIN,
              PostSummaryRow.READABLE);

  // What waits is there for as long as it waits, for those who can answer it.
  private static final String MATTER =
      """
      select chapter.slug as chapter, chapter.name as chapter_name,
        chapter.languages[1] as chapter_language,
        coalesce(asked.accepted, claim.accepted) as accepted
      from chapter
      left join join_request asked on asked.id = told.join_request_id
      left join authorship_claim claim on claim.id = told.authorship_claim_id
      left join invitation invited on invited.id = told.invitation_id
      where chapter.id = told.chapter_id and case told.kind
        when 'join_asked' then asked.answered_at is null and office.is_held
        when 'join_answered' then asked.answered_at is not null and asked.member_id = $5
        when 'claim_asked' then
          claim.answered_at is null and claim.member_id <> $5 and office.is_held
        when 'claim_answered' then claim.answered_at is not null and claim.member_id = $5
        when 'invitation_accepted' then invited.accepted_at is not null and office.is_held
        else false
      end
      """;

  private static final String SOUGHT =
      """
      select s.id as search_id, s.name as search_name, count(*)::int as search_posts
      from saved_search s
      cross join unnest(told.posts) hit (id)
      join post p on p.id = hit.id
      %s
      join byline on byline.id = c.byline_id
      left join discussion_subscription own on own.member_id = $5 and own.discussion_id = d.id
      left join forum_subscription around on around.member_id = $5 and around.forum_id = d.forum_id
      where s.id = told.saved_search_id and %s and d.state <> 'merged'
        and c.byline_id <> all ($6) and byline.member_id is distinct from $5
        and coalesce(own.level, around.level, 'mentions') <> 'muted'
        and not muted($5, c.byline_id)
        and $8::integer is null
      group by s.id
      """
          .formatted(PostSummaryRow.JOINS, PostSummaryRow.READABLE);

  // A case is there for the team as long as it can be judged, and for who is concerned.
  private static final String HANDLED =
      """
      select chapter.slug as handled_chapter, chapter.name as handled_name,
        chapter.languages[1] as handled_language,
        coalesce(matter.id, report.id, told.action_id, told.appeal_id, told.held_forum_id)
          as handled_number,
        matter.id is null and told.kind not in ('appeal_made', 'post_held') or own.is_own
          as handled_own
      from chapter
      left join moderation_case matter on matter.id = told.case_id
      left join byline person on person.id = matter.subject_byline_id
      left join report on report.id = told.report_id
      cross join lateral (
        select coalesce(person.member_id = $5 or person.id = any ($6), false) as is_own) own
      cross join lateral (
        select exists (
          select from membership held
          where held.member_id = $5 and (held.role = 'administrator' or (
            held.chapter_id = told.chapter_id and held.role in ('moderator', 'officer')))) as is_held)
        power
      where chapter.id = told.chapter_id and case told.kind
        when 'case_opened' then matter.state <> 'closed' and power.is_held and not own.is_own
        when 'case_answered' then own.is_own or power.is_held
        when 'report_judged' then report.outcome is not null and report.reporter_id = $5
        when 'notice' then true
        when 'appeal_made' then exists (
          select from appeal where appeal.id = told.appeal_id and appeal.outcome is null)
        when 'appeal_decided' then true
        when 'post_held' then power.is_held and exists (
          select
          from contribution c
          join held_post held on held.post_id = c.id and held.published_at is null
          join post p on p.id = c.id
          join discussion d on d.id = p.discussion_id
          where c.chapter_id = told.chapter_id and c.state = 'held'
            and d.forum_id = told.held_forum_id)
        else false
      end
      """;

  // Of what was told to a pseudonym or a role handle it is not known when it was read.
  private static final String OWN_AND_MASKED =
      """
      select *, read_at as seen_at from notification where member_id = $5
      union all
      select *, case when id <= $7 then made_at else read_at end
      from notification
      where byline_id = any ($6)
      """;

  private static final String FORM =
      """
      select told.id as notification_id, told.kind::text, told.made_at, told.seen_at, said.*,
        matter.*, sought.*, handled.*
      from (%s) told
      cross join lateral (
        select readable('officers', told.chapter_id, $1, $2, $3, $4) as is_held) office
      left join lateral (%s) said on told.contribution_id is not null
      left join lateral (%s) matter on told.contribution_id is null
      left join lateral (%s) sought on told.saved_search_id is not null
      left join lateral (%s) handled
        on num_nonnulls(told.case_id, told.report_id, told.action_id, told.appeal_id,
          told.held_forum_id) = 1
      where ($8::integer is null or told.chapter_id = $8)
        and (said.id is not null or matter.chapter is not null or sought.search_id is not null
          or handled.handled_number is not null)
      """;

  /** All that a member was told, to which a statement adds what else it asks. */
  static final String ALL = FORM.formatted(OWN_AND_MASKED, SAID, MATTER, SOUGHT, HANDLED);

  private NotificationRow() {}

  /**
   * The same for many at once, of what they were told under their own names.
   *
   * @param told of which notifications, with {@code seen_at}
   * @param member whose it is
   * @param sight a row of what that member may read now: {@code base}, {@code observed}, {@code
   *     joined}, {@code administered}
   */
  static String each(String told, String member, String sight) {
    return FORM.formatted(told, SAID, MATTER, SOUGHT, HANDLED)
        .replace("$1", sight + ".base")
        .replace("$2", sight + ".observed")
        .replace("$3", sight + ".joined")
        .replace("$4", sight + ".administered")
        .replace("$5", member)
        .replace("$6", "'{}'::bigint[]")
        .replace("$8", "null");
  }

  static Notification of(Row row) {
    return new Notification(
        row.getLong("notification_id"),
        kind(row),
        subject(row),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("seen_at")).map(OffsetDateTime::toInstant));
  }

  static NotificationKind kind(Row row) {
    return NotificationKind.ofSql(row.getString("kind"));
  }

  private static Subject subject(Row row) {
    if (row.getLong("search_id") != null) {
      return new Sought(
          row.getLong("search_id"), row.getString("search_name"), row.getInteger("search_posts"));
    }
    if (row.getLong("handled_number") != null) {
      return new Handled(
          row.getString("handled_chapter"),
          row.getString("handled_name"),
          row.getString("handled_language"),
          row.getLong("handled_number"),
          row.getBoolean("handled_own"));
    }
    return row.getLong("id") == null
        ? new Matter(
            row.getString("chapter"),
            row.getString("chapter_name"),
            row.getString("chapter_language"),
            Optional.ofNullable(row.getBoolean("accepted")))
        : new Said(PostSummaryRow.summary(row), Bylines.author(row));
  }
}
