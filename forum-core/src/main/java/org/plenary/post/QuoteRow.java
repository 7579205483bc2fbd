package org.plenary.post;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Visibility;
import org.plenary.member.Author;
import org.plenary.member.Bylines;
import org.plenary.text.Range;

/** Reads what a post quotes; the first four parameters of the statement are the reader's. */
public final class QuoteRow {

  private static final String FORM =
      """
      case when c.state = 'visible' and words.quote_count > 0 then (
        select json_agg(json_build_object('post', quote.source_id,
          'revision', quote.source_revision, 'from', quote.from_letter, 'to', quote.to_letter,
          'agrees', quote.agrees, 'state', coalesce(now.state, 'hidden'),
          'handle', now.author_handle, 'name', now.author_name) order by quote.position)
        from quote
        left join lateral (
          select %s,
            case
              when c.state <> 'visible' then c.state::text
              when source.revision > quote.source_revision then 'edited'
              else 'unchanged'
            end as state
          from post source
          join contribution c on c.chapter_id = source.chapter_id and c.id = source.id
          join discussion d on d.chapter_id = source.chapter_id and d.id = source.discussion_id
          join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
          join forum_current_access access on access.forum_id = d.forum_id
          %s
          where source.id = quote.source_id and c.state <> 'held' and debate.state = 'visible'
            and %s) now on true
        where quote.chapter_id = p.chapter_id and quote.post_id = p.id
          and quote.revision = p.revision) end as quotes
      """
          .formatted(Bylines.COLUMNS, Bylines.JOIN, "%s");

  /** A column of a post {@code p} with its current {@code words}, null where it quotes nothing. */
  public static final String COLUMN = FORM.formatted(Visibility.DISCUSSION);

  /**
   * The same for all members who may read the post: of what stands in other discussions, as far as
   * every member may read it. It has no parameters.
   */
  public static final String COLUMN_FOR_MEMBERS =
      FORM.formatted(
          "(d.id = p.discussion_id or greatest(d.audience, access.reading) <= 'signed_in')");

  private QuoteRow() {}

  /** What the column says. */
  public static List<Quote> quotes(@Nullable JsonArray quotes) {
    return quotes == null
        ? List.of()
        : quotes.stream().map(JsonObject.class::cast).map(QuoteRow::quote).toList();
  }

  private static Quote quote(JsonObject quote) {
    QuoteState state = QuoteState.ofSql(quote.getString("state"));
    return new Quote(
        new PostId(quote.getLong("post")),
        quote.getInteger("revision"),
        range(quote.getInteger("from"), quote.getInteger("to")),
        quote.getBoolean("agrees"),
        state,
        author(state, quote));
  }

  private static Optional<Range> range(@Nullable Integer from, @Nullable Integer to) {
    return from == null || to == null ? Optional.empty() : Optional.of(new Range(from, to));
  }

  private static Optional<Author> author(QuoteState state, JsonObject quote) {
    boolean stands = state == QuoteState.UNCHANGED || state == QuoteState.EDITED;
    return Optional.ofNullable(quote.getString("name"))
        .filter(_ -> stands)
        .map(name -> new Author(Optional.ofNullable(quote.getString("handle")), name));
  }
}
