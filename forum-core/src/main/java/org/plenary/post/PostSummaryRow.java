package org.plenary.post;

import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.text.Excerpt;
import org.plenary.text.Format;

/** Reads a post of a list out of a row. */
public final class PostSummaryRow {

  /** What {@link #summary} reads of a post {@code p} joined with {@link #JOINS}. */
  public static final String COLUMNS =
      """
      p.id, p.discussion_id, d.title, d.language as discussion_language, p.number, p.posted_at,
      words.language, words.format::text, left(words.source, 8000) as source
      """;

  /** Joins its contribution {@code c}, its words, its discussion {@code d} and who may read it. */
  public static final String JOINS =
      """
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      """;

  /** What it must satisfy; its first four parameters are the caller's. */
  public static final String READABLE =
      "c.state = 'visible' and debate.state = 'visible' and " + Visibility.DISCUSSION;

  private static final Excerpt EXCERPT = new Excerpt();

  private PostSummaryRow() {}

  public static PostSummary summary(Row row) {
    Format format = Format.ofSql(row.getString("format"));
    return new PostSummary(
        new PostId(row.getLong("id")),
        new DiscussionId(row.getLong("discussion_id")),
        row.getString("title"),
        row.getString("discussion_language"),
        row.getInteger("number"),
        row.get(OffsetDateTime.class, "posted_at").toInstant(),
        row.getString("language"),
        EXCERPT.of(format, row.getString("source")));
  }
}
