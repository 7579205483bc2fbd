package org.plenary.owndata;

/** What members chose, each with a number that only grows, and an object of JSON. */
final class ChosenLines {

  static final String REACTIONS =
      """
      select post_id, jsonb_build_object('post', post_id,
        'reactions', jsonb_agg(kind order by kind), 'at', max(at))
      from reaction
      where member_id = $1
      group by post_id
      """;

  static final String BOOKMARKS =
      """
      select post_id, jsonb_build_object('post', post_id, 'keptAt', kept_at)
      from bookmark
      where member_id = $1
      """;

  static final String DISCUSSIONS =
      """
      select discussion_id, jsonb_build_object('discussion', discussion_id, 'level', level,
        'chosenAt', chosen_at)
      from discussion_subscription
      where member_id = $1
      """;

  static final String FORUMS =
      """
      select follows.forum_id::bigint, jsonb_build_object('chapter', chapter.slug,
        'forum', forum.slug, 'level', follows.level, 'chosenAt', follows.chosen_at)
      from forum_subscription follows
      join forum on forum.id = follows.forum_id
      join chapter on chapter.id = forum.chapter_id
      where follows.member_id = $1
      """;

  static final String READINGS =
      """
      select discussion_id, jsonb_build_object('discussion', discussion_id,
        'readNumber', read_number, 'readAt', read_at)
      from reading_mark
      where member_id = $1
      """;

  static final String MUTED =
      """
      select mute.byline_id, jsonb_build_object('name', byline.name, 'mutedAt', mute.muted_at)
      from mute
      join byline on byline.id = mute.byline_id
      where mute.member_id = $1
      """;

  static final String SEARCHES =
      """
      select id, jsonb_build_object('name', name, 'question', question, 'alerts', alerts,
        'keptAt', kept_at)
      from saved_search
      where member_id = $1
      """;

  static final String RULES =
      """
      select code.id::bigint, jsonb_build_object('chapter', chapter.slug, 'forum', forum.slug,
        'version', code.version, 'acceptedAt', accepted.accepted_at)
      from rules_acceptance accepted
      join code_of_conduct code on code.id = accepted.code_id
      join chapter on chapter.id = code.chapter_id
      left join forum on forum.id = code.forum_id
      where accepted.member_id = $1
      """;

  private ChosenLines() {}
}
