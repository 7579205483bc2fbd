package org.plenary.owndata;

/** Who members are and where, each with a number that only grows, and an object of JSON. */
final class KnownLines {

  static final String PROFILE =
      """
      select m.id, jsonb_build_object('handle', m.handle, 'name', m.name, 'pronouns', m.pronouns,
        'languages', m.languages, 'timeZone', m.time_zone, 'shownChapter', shown.slug,
        'joinedAt', m.joined_at, 'signedInAt', m.signed_in_at, 'identityProvider', m.issuer,
        'identity', m.subject,
        'affiliations', (
          select jsonb_agg(jsonb_build_object('organisation', organisation, 'since', since,
            'until', until) order by position)
          from affiliation where member_id = m.id))
      from member m
      left join chapter shown on shown.id = m.shown_chapter_id
      where m.id = $1
      """;

  static final String NAMES =
      """
      select byline.id, jsonb_build_object('name', byline.name, 'handle', byline.handle,
        'of', byline.kind, 'chapter', chapter.slug, 'forum', forum.slug)
      from own
      join byline on byline.id = own.byline_id
      left join chapter on chapter.id = byline.chapter_id
      left join forum on forum.id = byline.forum_id
      """;

  static final String MEMBERSHIPS =
      """
      select held.chapter_id::bigint, jsonb_build_object('chapter', chapter.slug,
        'roles', jsonb_agg(jsonb_build_object('role', held.role, 'source', held.source,
          'grantedAt', held.granted_at) order by held.role))
      from membership held
      join chapter on chapter.id = held.chapter_id
      where held.member_id = $1
      group by held.chapter_id, chapter.slug
      """;

  static final String JOIN_REQUESTS =
      """
      select asked.id, jsonb_build_object('chapter', chapter.slug, 'message', asked.message,
        'askedAt', asked.asked_at, 'accepted', asked.accepted, 'reason', asked.reason,
        'answeredAt', asked.answered_at)
      from join_request asked
      join chapter on chapter.id = asked.chapter_id
      where asked.member_id = $1
      """;

  static final String CLAIMS =
      """
      select claim.id, jsonb_build_object('author', author.handle, 'name', author.name,
        'message', claim.message, 'askedAt', claim.asked_at, 'accepted', claim.accepted,
        'reason', claim.reason, 'answeredAt', claim.answered_at)
      from authorship_claim claim
      join member author on author.id = claim.author_id
      where claim.member_id = $1
      """;

  private KnownLines() {}
}
