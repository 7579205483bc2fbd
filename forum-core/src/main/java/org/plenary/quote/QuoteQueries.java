package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.post.PostId;
import org.plenary.text.Format;
import org.plenary.text.QuoteMark;
import org.plenary.text.Range;

/** Finds what is quoted, and keeps where. */
final class QuoteQueries {

  // The audience of a discussion is the widest that it will ever have: what its forum allows now
  // may be less, and more again tomorrow. A post goes on quoting what it quoted, whatever became
  // of it.
  private static final String SOURCES =
      """
      select p.id, words.revision, words.revision = p.revision as current, words.format::text,
        words.source, kept.kept, kept.agreed_from, kept.agreed_to, seen.readable,
        d.id = $6 or (wanted.wanted <= home.audience
          and (wanted.wanted <= 'signed_in' or d.chapter_id = $5)) as wide
      from (select distinct * from unnest($9::bigint[], $10::integer[]) as w (post, revision)) wished
      join post p on p.id = wished.post
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      join post_revision words on words.chapter_id = p.chapter_id and words.post_id = p.id
        and words.revision = coalesce(wished.revision, p.revision)
      cross join lateral (select greatest(d.audience, access.reading) as wanted) wanted
      cross join (
        select coalesce((select audience from discussion where id = $6), $7::text::audience)
          as audience) home
      cross join lateral (
        select c.state = 'visible' and debate.state = 'visible' and %s as readable) seen
      cross join lateral (
        select count(*) > 0 as kept,
          array_agg(quote.from_letter order by quote.position) filter (where quote.agrees)
            as agreed_from,
          array_agg(quote.to_letter order by quote.position) filter (where quote.agrees)
            as agreed_to
        from post own
        join quote on quote.chapter_id = own.chapter_id and quote.post_id = own.id
          and quote.revision = own.revision
        where own.id = $8 and quote.source_id = p.id
          and quote.source_revision = words.revision) kept
      where kept.kept or seen.readable
      """
          .formatted(Visibility.DISCUSSION);

  private static final String KEEP =
      """
      with said as (
        update post_revision
        set quote_count = cardinality($4::bigint[])
        where chapter_id = $1 and post_id = $2 and revision = $3
        returning chapter_id, post_id, revision)
      insert into quote (chapter_id, post_id, revision, position, source_id, source_revision,
        from_letter, to_letter, agrees)
      select said.chapter_id, said.post_id, said.revision, made.place - 1, made.source,
        made.source_revision, made.from_letter, made.to_letter, made.agrees
      from said
      cross join unnest($4::bigint[], $5::integer[], $6::integer[], $7::integer[], $8::boolean[])
        with ordinality as made (source, source_revision, from_letter, to_letter, agrees, place)
      """;

  private QuoteQueries() {}

  static Future<List<Source>> sources(
      SqlClient client, Caller caller, QuotePlace place, List<QuoteMark> marks) {
    return client
        .preparedQuery(SOURCES)
        .mapping(QuoteQueries::source)
        .execute(
            Visibility.of(caller)
                .addInteger(place.chapter().value())
                .addLong(place.discussion().value())
                .addString(place.audience().map(Audience::sqlName).orElse(null))
                .addLong(place.post().map(PostId::value).orElse(null))
                .addArrayOfLong(marks.stream().map(QuoteMark::post).toArray(Long[]::new))
                .addArrayOfInteger(
                    marks.stream()
                        .map(mark -> mark.revision().orElse(null))
                        .toArray(Integer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  private static Source source(Row row) {
    return new Source(
        row.getLong("id"),
        row.getInteger("revision"),
        row.getBoolean("current"),
        Format.ofSql(row.getString("format")),
        row.getString("source"),
        row.getBoolean("wide"),
        row.getBoolean("kept"),
        row.getBoolean("readable"),
        agreed(row.getArrayOfIntegers("agreed_from"), row.getArrayOfIntegers("agreed_to")));
  }

  private static List<Range> agreed(Integer @Nullable [] from, Integer @Nullable [] to) {
    return from == null || to == null
        ? List.of()
        : IntStream.range(0, from.length).mapToObj(at -> new Range(from[at], to[at])).toList();
  }

  /** That this revision quotes these; nothing where there is no such revision. */
  static Future<Void> keep(
      SqlClient transaction, ChapterId chapter, PostId post, int revision, List<Checked> quotes) {
    return transaction
        .preparedQuery(KEEP)
        .execute(
            Tuple.tuple()
                .addInteger(chapter.value())
                .addLong(post.value())
                .addInteger(revision)
                .addArrayOfLong(quotes.stream().map(Checked::post).toArray(Long[]::new))
                .addArrayOfInteger(integers(quotes, Checked::revision))
                .addArrayOfInteger(integers(quotes, quote -> end(quote, Range::from)))
                .addArrayOfInteger(integers(quotes, quote -> end(quote, Range::to)))
                .addArrayOfBoolean(quotes.stream().map(Checked::agrees).toArray(Boolean[]::new)))
        .mapEmpty();
  }

  private static @Nullable Integer end(Checked quote, Function<Range, Integer> which) {
    return quote.range().map(which).orElse(null);
  }

  private static Integer[] integers(
      List<Checked> quotes, Function<Checked, @Nullable Integer> value) {
    return quotes.stream().map(value).toArray(Integer[]::new);
  }
}
