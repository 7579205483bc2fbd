package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.post.PostId;
import org.plenary.post.Unpublished;

final class DeedQueries {

  private static final int MOST = 200;

  // What is held is known to its author alone, and what was taken back never was.
  private static final String LIST =
      """
      select a.id, a.kind::text, a.contribution_id, a.rule, a.sentence, a.language, a.undo_until,
        a.ends_at, role.handle as role_handle, code.version, whose.slug as rules_chapter,
        narrower.slug as rules_forum, leaf.position,
        case a.kind
          when 'mark_duplicate' then (a.detail ->> 'of')::bigint
          when 'split' then (a.detail ->> 'to')::bigint
        end as other,
        coalesce(summary.language, case a.kind when 'merge' then ended.language end) as summarised
      from moderation_action a
      join record_leaf leaf on leaf.id = a.leaf_id
      join code_of_conduct code on code.id = a.code_id
      join chapter whose on whose.id = code.chapter_id
      left join forum narrower on narrower.id = code.forum_id
      left join byline role on role.id = a.by_byline_id
      left join summary on summary.id = a.contribution_id and summary.discussion_id = $1
      left join lateral (
        select s.language
        from summary s
        join contribution c on c.chapter_id = s.chapter_id and c.id = s.id and c.state = 'visible'
        join discussion d on d.id = s.discussion_id
        where a.kind = 'merge' and s.discussion_id = a.contribution_id
        order by s.language = d.language desc, s.language
        limit 1) ended on true
      where (a.contribution_id = any ($2::bigint[] || array(
            select merged.id from discussion merged where merged.merged_into = $1) || array(
            select told.id from summary told where told.discussion_id = $1))
          or a.kind = 'split' and (a.detail ->> 'to')::bigint = $1)
        and a.undone_by is null and a.detail -> 'undoes' is null
        and a.kind in ('hide', 'restore', 'redact', 'lock', 'unlock', 'pin', 'unpin', 'feature',
          'unfeature', 'split', 'merge', 'move', 'retitle', 'relabel', 'mark_duplicate',
          'unmark_duplicate', 'summarise')
        and (a.contribution_id = any ($2) or a.kind in ('split', 'merge') or summary.id is not null)
      order by a.id desc
      limit $3
      """;

  // Of what was never published nobody learns.
  private static final String POSTS =
      """
      select a.contribution_id as id
      from moderation_action a
      join post p on p.id = a.contribution_id and p.discussion_id = $1
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      where a.kind in ('hide', 'redact') and a.undone_by is null and a.detail -> 'undoes' is null
        and c.state <> 'held' and not %s
      group by a.contribution_id
      order by max(a.id) desc
      limit $2
      """
          .formatted(Unpublished.ended("p.id", "c.state"));

  private DeedQueries() {}

  /** The posts of a discussion of which something is told, the last first. */
  static Future<List<PostId>> posts(SqlClient client, DiscussionId id) {
    return client
        .preparedQuery(POSTS)
        .mapping(row -> new PostId(row.getLong("id")))
        .execute(Tuple.of(id.value(), MOST))
        .map(rows -> rows.stream().toList());
  }

  static Future<Deeds> list(SqlClient client, DiscussionId id, List<PostId> posts) {
    Set<Long> numbers = posts.stream().map(PostId::value).collect(Collectors.toSet());
    Long[] all = Stream.concat(Stream.of(id.value()), numbers.stream()).toArray(Long[]::new);
    return client
        .preparedQuery(LIST)
        .mapping(DeedQueries::deed)
        .execute(Tuple.of(id.value()).addArrayOfLong(all).addInteger(MOST))
        .map(rows -> new Deeds(id, numbers, rows.stream().toList()));
  }

  private static Deed deed(Row row) {
    return new Deed(
        new ActionId(row.getLong("id")),
        ActionKind.ofSql(row.getString("kind")),
        row.getLong("contribution_id"),
        Optional.ofNullable(row.getLong("other")).map(DiscussionId::new),
        Optional.ofNullable(row.getString("summarised")),
        Optional.ofNullable(row.getString("role_handle")),
        new CodePlace(
            row.getString("rules_chapter"), Optional.ofNullable(row.getString("rules_forum"))),
        row.getInteger("version"),
        row.getInteger("rule"),
        row.getString("sentence"),
        row.getString("language"),
        Optional.ofNullable(row.getLong("position")),
        row.getOffsetDateTime("undo_until").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("ends_at")).map(at -> at.toInstant()));
  }
}
