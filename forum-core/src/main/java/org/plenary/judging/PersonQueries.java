package org.plenary.judging;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.post.PostId;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;

/** What a person wrote in a chapter. */
final class PersonQueries {

  // A pseudonym is never put together with its member, nor with other names of theirs.
  private static final String POSTS =
      """
      with name as materialized (
        select named.id
        from byline subject
        cross join lateral (
          select subject.id
          union
          select own.id from byline own where own.member_id = subject.member_id) named
        where subject.id = $5)
      select p.id, p.language, p.posted_at, d.title, words.format::text,
        left(words.source, 8000) as source
      from contribution c
      join post p on p.chapter_id = c.chapter_id and p.id = c.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join forum_current_access access on access.forum_id = d.forum_id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      where c.byline_id in (select id from name) and c.chapter_id = $6 and c.kind = 'post'
        and c.state = 'visible' and %s
      order by c.id desc
      limit $7
      """
          .formatted(Visibility.DISCUSSION);

  private static final Excerpt EXCERPT = new Excerpt();

  private PersonQueries() {}

  /** Those that the caller may read and that stand, the latest first. */
  static Future<List<PersonPost>> posts(
      SqlClient client, Caller caller, ChapterId chapter, long person, long most) {
    return client
        .preparedQuery(POSTS)
        .mapping(PersonQueries::post)
        .execute(Visibility.of(caller).addLong(person).addInteger(chapter.value()).addLong(most))
        .map(rows -> rows.stream().toList());
  }

  private static PersonPost post(Row row) {
    Format format = Format.ofSql(row.getString("format"));
    return new PersonPost(
        new PostId(row.getLong("id")),
        row.getString("title"),
        EXCERPT.of(format, row.getString("source")),
        row.getString("language"),
        row.getOffsetDateTime("posted_at").toInstant());
  }
}
