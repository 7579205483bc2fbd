package org.plenary.post;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.profile.ShownChapterRow;
import org.plenary.text.Format;

/** Reads a post; words and author of a tombstone never leave the database. */
public final class PostRow {

  private static final String STATE = Unpublished.state("p.id", "c.state");

  private static final String SOURCE = "case when c.state = 'visible' then words.source end";

  private static final String AUTHOR = Bylines.COLUMNS + ", " + ShownChapterRow.COLUMNS;

  private static final String COLUMNS =
      """
      p.id, p.discussion_id, p.number, p.parent_number, p.parent_id, p.parent_missing, p.depth,
      %s as state, p.posted_at, p.edited_at, p.revision,
      words.language, words.format::text,
      %s as source,
      case when c.state = 'visible' then words.html end as html,
      case when c.state = 'visible' and c.attachment_count > 0 then %s end as attachments,
      case when c.state = 'visible' and c.reaction_count > 0 then (
        select json_object_agg(felt.kind, felt.times)
        from (select kind, count(*) as times from reaction where post_id = p.id group by kind)
          felt) end as reactions,
      %s, %s
      """;

  /** Joins its contribution {@code c}, its {@code words} and its author to a post {@code p}. */
  public static final String JOINS =
      """
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join post_revision words
        on words.chapter_id = p.chapter_id and words.post_id = p.id and words.revision = p.revision
      %s %s and byline.kind = 'own_name'
      """
          .formatted(Bylines.JOIN, ShownChapterRow.join("author"));

  private PostRow() {}

  /**
   * Of a post {@code p} and what {@link #JOINS} adds to it; the first four parameters are the
   * reader's.
   */
  public static String columns(PostDetail detail) {
    return switch (detail) {
      case RENDERED ->
          COLUMNS.formatted(STATE, "null::text", Attachments.COLUMN, QuoteRow.COLUMN, AUTHOR);
      case WITH_SOURCE ->
          COLUMNS.formatted(STATE, SOURCE, Attachments.COLUMN, QuoteRow.COLUMN, AUTHOR);
    };
  }

  /** The same of a post as all members read it who may; it has no parameters. */
  public static String columnsForMembers() {
    return COLUMNS.formatted(
        STATE, SOURCE, Attachments.COLUMN, QuoteRow.COLUMN_FOR_MEMBERS, AUTHOR);
  }

  public static Post post(Row row) {
    PostState state = PostState.ofSql(row.getString("state"));
    return new Post(
        new PostId(row.getLong("id")),
        new DiscussionId(row.getLong("discussion_id")),
        row.getInteger("number"),
        Optional.ofNullable(row.getInteger("parent_number")),
        Optional.ofNullable(row.getLong("parent_id")).map(PostId::new),
        row.getBoolean("parent_missing"),
        row.getInteger("depth"),
        state == PostState.VISIBLE ? author(row) : Optional.<Author>empty(),
        row.getString("language"),
        Format.ofSql(row.getString("format")),
        Optional.ofNullable(row.getString("source")),
        orEmpty(row.getString("html")),
        state,
        row.get(OffsetDateTime.class, "posted_at").toInstant(),
        instant(row.get(OffsetDateTime.class, "edited_at")),
        row.getInteger("revision"),
        Attachments.of(row),
        reactions(row.getJsonObject("reactions")),
        QuoteRow.quotes(row.getJsonArray("quotes")));
  }

  private static Optional<Author> author(Row row) {
    return Bylines.author(row).map(author -> author.beside(ShownChapterRow.chapter(row)));
  }

  // In the order of the five, whatever the database says.
  private static SequencedMap<Reaction, Integer> reactions(@Nullable JsonObject felt) {
    var reactions = new LinkedHashMap<Reaction, Integer>();
    if (felt != null) {
      Stream.of(Reaction.values())
          .filter(reaction -> felt.containsKey(reaction.word()))
          .forEach(reaction -> reactions.put(reaction, felt.getInteger(reaction.word())));
    }
    return reactions;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Optional<Instant> instant(@Nullable OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
