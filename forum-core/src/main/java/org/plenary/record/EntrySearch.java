package org.plenary.record;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plenary.caller.Visibility;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;

/**
 * Where entries that fit a filter are looked for, in SQL: along the index of the narrowest wish, so
 * that few among many cost what few cost.
 */
final class EntrySearch {

  // What no forum that may be read has is not looked through.
  private static final String FORUM =
      """
      (select f.id
       from forum f
       join chapter c on c.id = f.chapter_id
       join forum_current_access access on access.forum_id = f.id
       where c.slug = $%%d and f.slug = $%%d and %s)
      """
          .formatted(Visibility.FORUM);

  private static final String LAST = Long.toString(Long.MAX_VALUE);

  private final Tuple values;
  private final List<Wish> wishes;

  /**
   * @param values what the statement is asked with, the caller's sight first
   */
  EntrySearch(RecordFilter filter, Tuple values) {
    this.values = values;
    this.wishes =
        Stream.of(
                wish("l.rule", filter.rule(), this::rule),
                wish("l.forum_id", filter.forum(), this::forum),
                wish("l.kind", filter.kind(), this::kind),
                wish("l.chapter_id", filter.chapter(), this::chapter))
            .flatMap(Optional::stream)
            .toList();
  }

  /** A column, and the value that is wished in it. */
  private record Wish(String column, String value) {}

  private static <T> Optional<Wish> wish(
      String column, Optional<T> wished, Function<T, String> value) {
    return wished.map(value).map(sql -> new Wish(column, sql));
  }

  private String rule(int number) {
    return "$%d::integer".formatted(values.addInteger(number).size());
  }

  private String forum(ForumAddress address) {
    int slug = values.addString(address.chapter()).addString(address.slug()).size();
    return FORUM.formatted(slug - 1, slug);
  }

  private String kind(RecordKind kind) {
    return "$%d::text::record_kind".formatted(values.addString(kind.sqlName()).size());
  }

  private String chapter(String slug) {
    return "(select c.id from chapter c where c.slug = $%d)"
        .formatted(values.addString(slug).size());
  }

  /** Conditions and order, for one more than the limit. */
  String sql(PageRequest request) {
    Optional<String> edge = request.cursor().map(this::edge);
    boolean isForward = request.isForward();
    String lowest = isForward || edge.isEmpty() ? " >= " + place("0") : " > " + edge.get();
    String highest = isForward && edge.isPresent() ? " < " + edge.get() : " <= " + place(LAST);
    return " and %1$s%2$s and %1$s%3$s%4$s order by %5$s limit %6$d"
        .formatted(key(), lowest, highest, others(), order(isForward), request.fetch());
  }

  private String edge(Cursor cursor) {
    return place("$" + values.addLong(cursor.key(0)).size());
  }

  private Optional<Wish> narrowest() {
    return wishes.stream().findFirst();
  }

  private String key() {
    return narrowest()
        .map(wish -> "(%s, l.position)".formatted(wish.column()))
        .orElse("l.position");
  }

  private String place(String position) {
    return narrowest().map(wish -> "(%s, %s)".formatted(wish.value(), position)).orElse(position);
  }

  private String others() {
    String equal =
        wishes.stream()
            .skip(1)
            .map(wish -> " and %s = %s".formatted(wish.column(), wish.value()))
            .reduce("", String::concat);
    return wishes.isEmpty() ? "" : equal + " and seen.readable";
  }

  private String order(boolean isForward) {
    String direction = isForward ? " desc" : " asc";
    return narrowest().map(wish -> wish.column() + direction + ", ").orElse("")
        + "l.position"
        + direction;
  }
}
