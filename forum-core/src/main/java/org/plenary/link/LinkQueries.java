package org.plenary.link;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import org.plenary.discussion.DiscussionId;

final class LinkQueries {

  private static final int MOST = 20;

  // Most posts link to nothing, which is told faster by plain words than by a pattern.
  private static final String KEEP =
      """
      with said as (
        select p.chapter_id, p.id, p.discussion_id, r.html
        from post p
        join post_revision r
          on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
        where p.id = any ($1)),
      linked as (
        select distinct said.chapter_id, said.id as post_id, d.id as discussion_id
        from said
        cross join lateral regexp_matches(said.html, $2, 'g') part
        left join post cited on part[1] = 'p' and cited.id = part[2]::bigint
        join discussion d
          on d.id = case part[1] when 'd' then part[2]::bigint else cited.discussion_id end
        where (strpos(said.html, '/d/') > 0 or strpos(said.html, '/p/') > 0)
          and d.id <> said.discussion_id),
      gone as (
        delete from post_link
        using said
        where post_link.post_id = said.id and not exists (
          select 1
          from linked
          where linked.post_id = post_link.post_id
            and linked.discussion_id = post_link.discussion_id))
      insert into post_link (chapter_id, post_id, discussion_id)
      select chapter_id, post_id, discussion_id from linked
      on conflict do nothing
      """;

  private static final String LINKED =
      """
      select linked.id as discussion_id
      from (
        select named.discussion_id
        from post p
        join post_link named on named.chapter_id = p.chapter_id and named.post_id = p.id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        where p.discussion_id = $1 and c.state = 'visible'
        union all
        select p.discussion_id
        from post_link naming
        join post p on p.chapter_id = naming.chapter_id and p.id = naming.post_id
        join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
        where naming.discussion_id = $1 and c.state = 'visible') link
      join discussion linked on linked.id = link.discussion_id
      join forum_current_access access on access.forum_id = linked.forum_id
      where linked.id <> $1
      group by linked.id, linked.audience, access.reading
      order by (greatest(linked.audience, access.reading) = 'public') desc, count(*) desc,
        linked.id desc
      limit %d
      """
          .formatted(MOST);

  private LinkQueries() {}

  /** What a link to a discussion or a post of a forum with this address looks like in HTML. */
  static String links(String publicUrl) {
    String literal = publicUrl.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
    return "href=\"(?:%s)?/(d|p)/(\\d{1,18})[/?#\"]".formatted(literal);
  }

  static Future<Void> keep(SqlClient client, String links, Collection<Long> posts) {
    return client
        .preparedQuery(KEEP)
        .execute(Tuple.of(posts.toArray(Long[]::new), links))
        .mapEmpty();
  }

  static Future<List<DiscussionId>> linked(SqlClient client, DiscussionId discussion) {
    return client
        .preparedQuery(LINKED)
        .mapping(row -> new DiscussionId(row.getLong("discussion_id")))
        .execute(Tuple.of(discussion.value()))
        .map(rows -> rows.stream().toList());
  }
}
