package org.plenary.link;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.indexing.IndexedPost;
import org.plenary.link.NamedPlaces.NamedPlace;

final class LinkQueries {

  private static final int MOST = 20;

  // Of a post that was written again meanwhile nothing is kept: its next words follow.
  private static final String KEEP =
      """
      with said as materialized (
        select p.chapter_id, p.id, p.discussion_id
        from unnest($1::bigint[], $2::int[]) said (id, revision)
        join post p on p.id = said.id and p.revision = said.revision),
      linked as (
        select distinct said.chapter_id, said.id as post_id, d.id as discussion_id
        from unnest($3::bigint[], $4::boolean[], $5::bigint[]) named (post, is_post, id)
        join said on said.id = named.post
        left join post cited on named.is_post and cited.id = named.id
        join discussion d
          on d.id = case when named.is_post then cited.discussion_id else named.id end
        where d.id <> said.discussion_id),
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

  static Future<Void> keep(SqlClient client, List<IndexedPost> posts, List<NamedPlace> named) {
    return client
        .preparedQuery(KEEP)
        .execute(
            Tuple.of(
                posts.stream().map(IndexedPost::id).toArray(Long[]::new),
                posts.stream().map(IndexedPost::revision).toArray(Integer[]::new),
                named.stream().map(NamedPlace::post).toArray(Long[]::new),
                named.stream().map(NamedPlace::isPost).toArray(Boolean[]::new),
                named.stream().map(NamedPlace::id).toArray(Long[]::new)))
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
