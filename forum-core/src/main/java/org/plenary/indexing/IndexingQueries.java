package org.plenary.indexing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;

/** Reads posts for an index; it asks for nobody, so nothing of it may be shown. */
final class IndexingQueries {

  // An opening post tells whether anybody replied, so it goes with the first replies.
  private static final String READ =
      """
      with wanted as (
        select id from unnest($1::bigint[]) id
        union
        select opening.id
        from post
        join discussion d on d.chapter_id = post.chapter_id and d.id = post.discussion_id
        join post opening on opening.chapter_id = d.chapter_id
          and opening.discussion_id = d.id and opening.depth = 0
        where post.id = any ($1) and post.depth = 1 and d.post_count <= 3)
      select p.id, p.revision, p.number, p.depth, p.posted_at, d.id as discussion, d.chapter_id, d.forum_id,
        chapter.slug as chapter, forum.slug as forum, d.version, d.audience::text,
        d.state::text as standing, d.post_count, d.title, d.language as title_language, r.language, r.html,
        c.state = 'visible' and opened.state = 'visible' as is_there,
        array(select topic.slug
              from discussion_topic
              join topic on topic.id = discussion_topic.topic_id
              where discussion_topic.chapter_id = d.chapter_id
                and discussion_topic.discussion_id = d.id) as topics,
        exists (select 1 from attachment
                where attachment.chapter_id = p.chapter_id and attachment.post_id = p.id
                  and is_shown(attachment.contribution_id))
          as has_attachments,
        %s
      from wanted
      join post p on p.id = wanted.id
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join chapter on chapter.id = d.chapter_id
      join forum on forum.id = d.forum_id
      join contribution opened on opened.chapter_id = d.chapter_id and opened.id = d.id
      join post_revision r
        on r.chapter_id = p.chapter_id and r.post_id = p.id and r.revision = p.revision
      %s
      """
          .formatted(Bylines.COLUMNS, Bylines.JOIN);

  // But for posts that are read right after.
  private static final String SPREAD =
      """
      insert into job (consumer, chapter_id, contribution_id)
      select 'search', post.chapter_id, post.id
      from post
      join discussion d on d.chapter_id = post.chapter_id and d.id = post.discussion_id
      where d.id = any ($1) and post.id <> all ($1)
      on conflict (consumer, chapter_id, contribution_id) do update set due_at = excluded.due_at,
        attempts = case when job.due_at = 'infinity' then 0 else job.attempts end
      """;

  private static final String NEXT = "select id from post where id > $1 order by id limit $2";

  private static final String COUNT = "select count(*) as posts from post";

  private IndexingQueries() {}

  static Future<List<IndexedPost>> read(SqlClient client, Collection<Long> posts) {
    return client
        .preparedQuery(READ)
        .mapping(IndexingQueries::post)
        .execute(Tuple.of(posts.toArray(Long[]::new)))
        .map(rows -> rows.stream().toList());
  }

  private static IndexedPost post(Row row) {
    return new IndexedPost(
        row.getLong("id"),
        row.getLong("version"),
        row.getInteger("revision"),
        row.getBoolean("is_there"),
        new ChapterId(row.getInteger("chapter_id")),
        new ForumId(row.getInteger("forum_id")),
        new ForumAddress(row.getString("chapter"), row.getString("forum")),
        Audience.ofSql(row.getString("audience")),
        row.getLong("discussion"),
        row.getString("standing"),
        row.getInteger("post_count") > 1,
        row.getString("title"),
        row.getString("title_language"),
        List.of(row.getArrayOfStrings("topics")),
        row.getInteger("number"),
        row.getInteger("depth") == 0,
        row.getOffsetDateTime("posted_at").toInstant(),
        Bylines.author(row).flatMap(Author::handle),
        row.getString("language"),
        row.getString("html"),
        row.getBoolean("has_attachments"));
  }

  static Future<Void> spread(SqlClient client, Collection<Long> contributions) {
    return client
        .preparedQuery(SPREAD)
        .execute(Tuple.of(contributions.toArray(Long[]::new)))
        .mapEmpty();
  }

  static Future<List<Long>> next(SqlClient client, long after, int most) {
    return client
        .preparedQuery(NEXT)
        .mapping(row -> row.getLong("id"))
        .execute(Tuple.of(after, most))
        .map(rows -> rows.stream().toList());
  }

  static Future<Long> count(SqlClient client) {
    return client
        .preparedQuery(COUNT)
        .execute()
        .map(rows -> rows.iterator().next().getLong("posts"));
  }
}
