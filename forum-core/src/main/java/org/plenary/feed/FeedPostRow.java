package org.plenary.feed;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.QuoteRow;
import org.plenary.post.Unpublished;

/** Reads what feeds tell of a post; words and author of a tombstone never leave the database. */
final class FeedPostRow {

  /**
   * Of a post {@code p} and what {@link #JOINS} adds to it; the first four parameters are the
   * reader's.
   */
  static final String COLUMNS =
      """
      p.id, p.number, p.parent_id, p.posted_at, coalesce(p.edited_at, p.posted_at) as changed_at,
      %s as state, words.language,
      case when c.state = 'visible' then words.html else '' end as html, %s, %s
      """
          .formatted(Unpublished.state("p.id", "c.state"), QuoteRow.COLUMN, Bylines.COLUMNS);

  /** Joins its contribution {@code c}, its {@code words} and its author. */
  static final String JOINS =
      """
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      %s
      """
          .formatted(Bylines.JOIN);

  private FeedPostRow() {}

  static FeedPost post(Row row) {
    PostState state = PostState.ofSql(row.getString("state"));
    return new FeedPost(
        new PostId(row.getLong("id")),
        row.getInteger("number"),
        Optional.ofNullable(row.getLong("parent_id")).map(PostId::new),
        state == PostState.VISIBLE ? Bylines.author(row) : Optional.<Author>empty(),
        row.getString("language"),
        row.getString("html"),
        state,
        instant(row, "posted_at"),
        instant(row, "changed_at"),
        QuoteRow.quotes(row.getJsonArray("quotes")));
  }

  private static Instant instant(Row row, String column) {
    return row.get(OffsetDateTime.class, column).toInstant();
  }
}
