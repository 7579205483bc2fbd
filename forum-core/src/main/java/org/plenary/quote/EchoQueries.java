package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;

/** Finds what quotes posts now. */
final class EchoQueries {

  // What is not shown echoes nothing: nobody learns that it waits.
  private static final String QUOTING =
      """
      select p.chapter_id, p.id, p.discussion_id
      from quote
      join post p on p.chapter_id = quote.chapter_id and p.id = quote.post_id
        and p.revision = quote.revision
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id and c.state = 'visible'
      where quote.source_id = any ($2::bigint[])
      """;

  private static final String QUEUE =
      """
      select
      from discussion
      where id = any (array(
        select unnest($1::bigint[]) union select discussion_id from (%s) quoting))
      order by id
      for no key update
      """
          .formatted(QUOTING);

  // Who reads what quotes it a thousand times is not told of each.
  private static final String TOUCH =
      """
      with quoting as materialized (%s),
      touched as (
        update discussion
        set version = version + 1
        where id <> all ($1::bigint[]) and id = any (array(select discussion_id from quoting)))
      select distinct chapter_id, id from quoting order by id desc limit 1000
      """
          .formatted(QUOTING);

  private static final String QUOTED =
      """
      select p.id
      from post p
      where p.discussion_id = any ($1)
        and exists (select from quote where quote.source_id = p.id)
      """;

  // Those that quote what stands in a forum, in the order in which everybody locks discussions.
  private static final String TOUCH_AROUND =
      """
      with quoting as materialized (
        select d.id
        from discussion d
        where d.id in (
          select p.discussion_id
          from discussion home
          join post source on source.chapter_id = home.chapter_id
            and source.discussion_id = home.id
          join quote on quote.source_id = source.id
          join post p on p.chapter_id = quote.chapter_id and p.id = quote.post_id
            and p.revision = quote.revision
          where home.forum_id = $1 and p.discussion_id <> home.id)
        order by d.id
        for no key update of d)
      update discussion set version = version + 1 where id in (select id from quoting)
      """;

  private EchoQueries() {}

  /** A post that quotes another. */
  record Quoting(ChapterId chapter, long post) {}

  static Future<Void> queue(
      SqlClient transaction, Collection<DiscussionId> discussions, Collection<PostId> posts) {
    return transaction.preparedQuery(QUEUE).execute(values(discussions, posts)).mapEmpty();
  }

  static Future<List<PostId>> quoted(SqlClient client, Collection<DiscussionId> discussions) {
    return discussions.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(QUOTED)
            .mapping(row -> new PostId(row.getLong("id")))
            .execute(Tuple.tuple().addArrayOfLong(ids(discussions)))
            .map(rows -> rows.stream().toList());
  }

  static Future<Void> touchAround(SqlClient transaction, ForumId forum) {
    return transaction.preparedQuery(TOUCH_AROUND).execute(Tuple.of(forum.value())).mapEmpty();
  }

  private static Long[] ids(Collection<DiscussionId> discussions) {
    return discussions.stream().map(DiscussionId::value).toArray(Long[]::new);
  }

  private static Tuple values(Collection<DiscussionId> discussions, Collection<PostId> posts) {
    return Tuple.tuple()
        .addArrayOfLong(ids(discussions))
        .addArrayOfLong(posts.stream().map(PostId::value).toArray(Long[]::new));
  }

  static Future<List<Quoting>> touch(
      SqlClient transaction, Collection<DiscussionId> discussions, Collection<PostId> posts) {
    return transaction
        .preparedQuery(TOUCH)
        .mapping(row -> new Quoting(new ChapterId(row.getInteger("chapter_id")), row.getLong("id")))
        .execute(values(discussions, posts))
        .map(rows -> rows.stream().toList());
  }
}
