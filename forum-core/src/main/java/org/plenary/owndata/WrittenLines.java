package org.plenary.owndata;

/**
 * What members wrote for others to read, each with a number that only grows, and an object of JSON.
 */
final class WrittenLines {

  // Of each name as many as are read at once: who wrote for years has more than can be sorted each
  // time.
  private static final String CONTRIBUTIONS =
      """
      from own
      join byline on byline.id = own.byline_id
      cross join lateral (
        select chapter_id, id, state
        from contribution
        where byline_id = own.byline_id and kind = '%s' and id > $3
        order by id
        limit $4) c
      """;

  static final String DISCUSSIONS =
      """
      select c.id, jsonb_build_object('discussion', c.id,
        'title', case
          when readable_by(greatest(d.audience, access.reading), d.chapter_id, $1) then d.title end,
        'language', d.language, 'openedAt', d.opened_at, 'state', c.state)
      %s
      join discussion d on d.id = c.id
      join forum_current_access access on access.forum_id = d.forum_id
      """
          .formatted(CONTRIBUTIONS.formatted("discussion"));

  static final String POSTS =
      """
      select c.id, jsonb_build_object('post', c.id, 'discussion', p.discussion_id,
        'number', p.number, 'answers', p.parent_id, 'state', c.state, 'name', byline.name,
        'postedAt', p.posted_at, 'editedAt', p.edited_at,
        'attachments', (
          select jsonb_agg(jsonb_build_object('name', a.name, 'mediaType', a.media_type,
            'size', a.size, 'sha256', encode(a.sha256, 'hex'), 'description', a.description)
            order by a.position)
          from attachment a
          where a.chapter_id = p.chapter_id and a.post_id = p.id))
      %s
      join post p on p.id = c.id
      """
          .formatted(CONTRIBUTIONS.formatted("post"));

  // All revisions of a post that was corrected for years are too much for one line, and are not
  // read
  // before it is known which come next. Each post has one, and the first of these may have no more.
  static final String REVISIONS =
      """
      select next.key, jsonb_build_object('post', said.post_id, 'revision', said.revision,
        'language', said.language, 'format', said.format, 'source', said.source,
        'reason', said.reason, 'writtenAt', said.written_at)
      from (
        select (known.post_id << 20) + known.revision as key, known.chapter_id, known.post_id,
          known.revision
        from own
        cross join lateral (
          select chapter_id, id
          from contribution
          where byline_id = own.byline_id and kind = 'post' and id >= $3::bigint >> 20
          order by id
          limit $4 + 1) c
        join post_revision known on known.chapter_id = c.chapter_id and known.post_id = c.id
        where (known.post_id << 20) + known.revision > $3
        order by key
        limit $4) next
      join post_revision said on said.chapter_id = next.chapter_id and said.post_id = next.post_id
        and said.revision = next.revision
      """;

  static final String SUMMARIES =
      """
      select (said.summary_id << 20) + said.version, jsonb_build_object(
        'discussion', summary.discussion_id, 'language', summary.language,
        'version', said.version, 'source', said.source, 'writtenAt', said.written_at)
      from own
      join summary_version said on said.by_byline_id = own.byline_id
      join summary on summary.id = said.summary_id
      """;

  private WrittenLines() {}
}
