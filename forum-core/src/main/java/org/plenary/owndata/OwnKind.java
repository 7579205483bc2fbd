package org.plenary.owndata;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.plenary.inbox.Settled;

/** What there is of a member, as SQL: a number that only grows, and an object of JSON. */
enum OwnKind {
  PROFILE(
      """
      select m.id, jsonb_build_object('handle', m.handle, 'name', m.name, 'pronouns', m.pronouns,
        'languages', m.languages, 'timeZone', m.time_zone, 'joinedAt', m.joined_at,
        'signedInAt', m.signed_in_at, 'identityProvider', m.issuer, 'identity', m.subject,
        'affiliations', (
          select jsonb_agg(jsonb_build_object('organisation', organisation, 'since', since,
            'until', until) order by position)
          from affiliation where member_id = m.id))
      from member m
      where m.id = $1
      """),
  NAME(
      """
      select byline.id, jsonb_build_object('name', byline.name, 'handle', byline.handle,
        'of', byline.kind, 'forum', forum.slug)
      from own
      join byline on byline.id = own.byline_id
      left join forum on forum.id = byline.forum_id
      """),
  MEMBERSHIP(
      """
      select held.chapter_id::bigint, jsonb_build_object('chapter', chapter.slug,
        'roles', jsonb_agg(jsonb_build_object('role', held.role, 'source', held.source,
          'grantedAt', held.granted_at) order by held.role))
      from membership held
      join chapter on chapter.id = held.chapter_id
      where held.member_id = $1
      group by held.chapter_id, chapter.slug
      """),
  DISCUSSION(
      """
      select c.id, jsonb_build_object('discussion', c.id,
        'title', case when readable_by(stands.audience, stands.chapter_id, $1) then d.title end,
        'language', d.language, 'openedAt', d.opened_at, 'state', c.state)
      from own
      join contribution c on c.byline_id = own.byline_id and c.kind = 'discussion'
      join contribution_place stands on stands.id = c.id
      join discussion d on d.chapter_id = c.chapter_id and d.id = c.id
      """),
  POST(
      """
      select c.id, jsonb_build_object('post', c.id, 'discussion', p.discussion_id,
        'number', p.number, 'answers', p.parent_id, 'state', c.state, 'name', byline.name,
        'postedAt', p.posted_at, 'editedAt', p.edited_at,
        'revisions', (
          select jsonb_agg(jsonb_build_object('revision', r.revision, 'language', r.language,
            'format', r.format, 'source', r.source, 'reason', r.reason,
            'writtenAt', r.written_at) order by r.revision)
          from post_revision r
          where r.chapter_id = p.chapter_id and r.post_id = p.id),
        'attachments', (
          select jsonb_agg(jsonb_build_object('name', a.name, 'mediaType', a.media_type,
            'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'description', a.description)
            order by a.position)
          from attachment a
          where a.chapter_id = p.chapter_id and a.post_id = p.id))
      from own
      join byline on byline.id = own.byline_id
      join contribution c on c.byline_id = own.byline_id and c.kind = 'post'
      join post p on p.chapter_id = c.chapter_id and p.id = c.id
      """),
  REACTION(
      """
      select post_id, jsonb_build_object('post', post_id,
        'reactions', jsonb_agg(kind order by kind), 'at', max(at))
      from reaction
      where member_id = $1
      group by post_id
      """),
  BOOKMARK(
      """
      select post_id, jsonb_build_object('post', post_id, 'keptAt', kept_at)
      from bookmark
      where member_id = $1
      """),
  FOLLOWED_DISCUSSION(
      """
      select discussion_id, jsonb_build_object('discussion', discussion_id, 'level', level,
        'chosenAt', chosen_at)
      from discussion_subscription
      where member_id = $1
      """),
  FOLLOWED_FORUM(
      """
      select follows.forum_id::bigint, jsonb_build_object('chapter', chapter.slug,
        'forum', forum.slug, 'level', follows.level, 'chosenAt', follows.chosen_at)
      from forum_subscription follows
      join forum on forum.id = follows.forum_id
      join chapter on chapter.id = forum.chapter_id
      where follows.member_id = $1
      """),
  MUTED(
      """
      select mute.byline_id, jsonb_build_object('name', byline.name, 'mutedAt', mute.muted_at)
      from mute
      join byline on byline.id = mute.byline_id
      where mute.member_id = $1
      """),
  SAVED_SEARCH(
      """
      select id, jsonb_build_object('name', name, 'question', question, 'alerts', alerts,
        'keptAt', kept_at)
      from saved_search
      where member_id = $1
      """),
  ACCEPTED_RULES(
      """
      select code.id::bigint, jsonb_build_object('chapter', chapter.slug, 'version', code.version,
        'acceptedAt', accepted.accepted_at)
      from rules_acceptance accepted
      join code_of_conduct code on code.id = accepted.code_id
      join chapter on chapter.id = code.chapter_id
      where accepted.member_id = $1
      """),
  REPORT(
      """
      select report.id, jsonb_build_object('contribution', judged.contribution_id,
        'page', judged.page, 'concern', report.concern, 'rule', report.rule,
        'sentence', report.sentence, 'language', report.language, 'madeAt', report.made_at,
        'outcome', case when %1$s then report.outcome end,
        'judgedAt', case when %1$s then report.judged_at end)
      from report
      join moderation_case judged on judged.id = report.case_id
      where report.reporter_id = $1
      """
          .formatted(Settled.REPORT)),
  NOTICE(
      """
      select a.id, jsonb_build_object('action', a.kind, 'contribution', a.contribution_id,
        'rule', a.rule, 'sentence', a.sentence, 'language', a.language, 'machine', a.machine,
        'actedAt', a.acted_at, 'endsAt', a.ends_at, 'toldAt', notice.sent_at)
      from own
      join notice on notice.byline_id = own.byline_id and notice.sent_at is not null
      join moderation_action a on a.id = notice.action_id
      """),
  APPEAL(
      """
      select appeal.id, jsonb_build_object('notice', appeal.action_id,
        'sentence', appeal.sentence, 'language', appeal.language, 'madeAt', appeal.made_at)
      from own
      join notice on notice.byline_id = own.byline_id and notice.sent_at is not null
      join appeal on appeal.action_id = notice.action_id
      """);

  private final String lines;

  OwnKind(String lines) {
    this.lines = lines;
  }

  static OwnKind first() {
    return PROFILE;
  }

  /** Those that come behind. */
  Optional<OwnKind> next() {
    return EnumSet.range(this, APPEAL).stream().skip(1).findFirst();
  }

  /** As its lines name it. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** May use {@code own}, the bylines of the member, who is the first parameter. */
  String lines() {
    return lines;
  }
}
