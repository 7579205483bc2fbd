package org.plenary.capability;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.CallerRow;
import org.plenary.caller.Scope;
import org.plenary.member.MemberId;

/** Keeps private feeds, and finds out whose each is. */
final class PrivateFeedQueries {

  /**
   * What became of a wish.
   *
   * @param isThere whether there is what it is to be of
   * @param feed absent where that is not, or the member has too many
   */
  record Kept(boolean isThere, Optional<PrivateFeed> feed) {}

  // Who makes several at once makes them one after the other, so that each counts the others.
  private static final String LOCK = "select from member where id = $1 for no key update";

  private static final String KEEP =
      """
      with wanted as (
        select chapter.id as chapter_id, forum.id as forum_id, topic.id as topic_id,
          author.id as author_id, s.id as saved_search_id,
          num_nonnulls($5::text, $7::text, $8::text, $14::text, $15::bigint)
            = num_nonnulls(chapter.id, forum.id, topic.id, author.id, s.id) as is_there
        from (select 1) once
        left join chapter on chapter.slug = $5
        left join (forum join chapter home on home.id = forum.chapter_id)
          on home.slug = $6::text and forum.slug = $7
        left join topic on topic.slug = $8
        left join member author on author.handle = $14
        left join saved_search s on s.id = $15 and s.member_id = $1),
      kept as (
        insert into private_feed (member_id, digest, name, chapter_id, forum_id, topic_id, language,
          state, kind, sort, discussion_id, author_id, saved_search_id)
        select $1, $2, $3, chapter_id, forum_id, topic_id, $9, $10::text::discussion_state,
          $11::text::feed_kind, $12::text::feed_order, $13, author_id, saved_search_id
        from wanted
        where is_there and (select count(*) from private_feed where member_id = $1) < $4
        returning id, made_at)
      select wanted.is_there, kept.id, kept.made_at
      from wanted
      left join kept on true
      """;

  private static final String LIST =
      """
      select feed.id, feed.name as feed_name, feed.made_at, feed.used_at, %s
      from private_feed feed
      %s
      where feed.member_id = $1
      order by feed.id desc
      """
          .formatted(MatterRow.COLUMNS, MatterRow.NAMED);

  private static final String DELETE = "delete from private_feed where member_id = $1 and id = $2";

  // Written at most once an hour, however often it is read.
  private static final String OPEN =
      """
      with used as (
        update private_feed set used_at = now()
        where digest = $1 and coalesce(used_at, '-infinity') < now() - interval '1 hour')
      select feed.id, feed.name as feed_name, s.question, %s, %s
      from private_feed feed
      join member m on m.id = feed.member_id and m.closed_at is null
      %s
      %s
      left join saved_search s on s.id = feed.saved_search_id
      where feed.digest = $1
      """
          .formatted(MatterRow.COLUMNS, CallerRow.COLUMNS, CallerRow.HELD, MatterRow.NAMED);

  private PrivateFeedQueries() {}

  static Future<Void> lock(SqlClient transaction, MemberId member) {
    return transaction.preparedQuery(LOCK).execute(Tuple.of(member.value())).mapEmpty();
  }

  /** Counted right behind {@link #lock} alone. */
  static Future<Kept> keep(
      SqlClient transaction, MemberId member, NewPrivateFeed wish, Buffer digest, int most) {
    return transaction
        .preparedQuery(KEEP)
        .mapping(row -> kept(row, wish))
        .execute(
            MatterRow.addTo(Tuple.of(member.value(), digest, wish.name(), (long) most), wish.of()))
        .map(rows -> rows.iterator().next());
  }

  private static Kept kept(Row row, NewPrivateFeed wish) {
    return new Kept(
        row.getBoolean("is_there"),
        Optional.ofNullable(row.getLong("id"))
            .map(PrivateFeedId::new)
            .map(
                id ->
                    new PrivateFeed(
                        id,
                        wish.name(),
                        wish.of(),
                        row.getOffsetDateTime("made_at").toInstant(),
                        Optional.empty())));
  }

  /** The newest first. */
  static Future<List<PrivateFeed>> list(SqlClient client, MemberId member) {
    return client
        .preparedQuery(LIST)
        .mapping(PrivateFeedQueries::feed)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  private static PrivateFeed feed(Row row) {
    return new PrivateFeed(
        new PrivateFeedId(row.getLong("id")),
        row.getString("feed_name"),
        MatterRow.of(row),
        row.getOffsetDateTime("made_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("used_at")).map(OffsetDateTime::toInstant));
  }

  /** Whether the member had it. */
  static Future<Boolean> delete(SqlClient client, MemberId member, PrivateFeedId feed) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(member.value(), feed.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Optional<OpenedFeed>> open(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(OPEN)
        .mapping(PrivateFeedQueries::opened)
        .execute(Tuple.of(digest))
        .map(rows -> rows.stream().findFirst());
  }

  private static OpenedFeed opened(Row row) {
    return new OpenedFeed(
        new PrivateFeedId(row.getLong("id")),
        row.getString("feed_name"),
        MatterRow.of(row),
        Optional.ofNullable(row.getString("question")),
        CallerRow.caller(row).limitedTo(Set.of(Scope.READ), Optional.empty()));
  }
}
