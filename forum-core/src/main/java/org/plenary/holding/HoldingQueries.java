package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.standing.Limits;

/** Keeps what chapters and forums hold. */
final class HoldingQueries {

  private static final String READ =
      """
      select chapter.slug as chapter, f.slug as forum, wish.first_posts, wish.link_posts,
        wish.all_posts, wish.repeat_hours, wish.repeats_refused, wish.trusted_hide, wish.due_hours,
        wish.most_waiting
      from holding wish
      join chapter on chapter.id = wish.chapter_id
      left join forum f on f.id = wish.forum_id
      where wish.chapter_id = $1
      """;

  private static final String FIND =
      READ
          + """
          and (wish.forum_id is null or wish.forum_id = $2)
          order by wish.forum_id nulls last
          limit 1
          """;

  private static final String SET =
      """
      insert into holding (chapter_id, forum_id, first_posts, link_posts, all_posts, repeat_hours,
        repeats_refused, trusted_hide, due_hours, most_waiting)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict on constraint holding_place_unique do update set
        first_posts = excluded.first_posts, link_posts = excluded.link_posts,
        all_posts = excluded.all_posts, repeat_hours = excluded.repeat_hours,
        repeats_refused = excluded.repeats_refused, trusted_hide = excluded.trusted_hide,
        due_hours = excluded.due_hours, most_waiting = excluded.most_waiting
      """;

  private static final String UNSET = "delete from holding where chapter_id = $1 and forum_id = $2";

  // Beside what limits them there.
  private static final String AHEAD =
      "select %s, %s from member writer where writer.id = $1"
          .formatted(
              WriterHolding.at("$2", "$3", WriterHolding.OF_WRITER),
              Limits.at("$2::integer", "$3::integer"));

  private HoldingQueries() {}

  static Future<ChosenHolding> find(SqlClient client, ChapterId chapter, Optional<ForumId> forum) {
    return client
        .preparedQuery(FIND)
        .mapping(HoldingQueries::chosen)
        .execute(Tuple.of(chapter.value(), forum.map(ForumId::value).orElse(null)))
        .map(
            rows ->
                rows.stream()
                    .findFirst()
                    .orElseGet(() -> new ChosenHolding(Optional.empty(), Holding.NOTHING)));
  }

  private static ChosenHolding chosen(Row row) {
    var place =
        new CodePlace(row.getString("chapter"), Optional.ofNullable(row.getString("forum")));
    return new ChosenHolding(
        Optional.of(place),
        new Holding(
            row.getInteger("first_posts"),
            row.getInteger("link_posts"),
            row.getBoolean("all_posts"),
            row.getInteger("repeat_hours"),
            row.getBoolean("repeats_refused"),
            row.getBoolean("trusted_hide"),
            row.getInteger("due_hours"),
            row.getInteger("most_waiting")));
  }

  static Future<Void> set(
      SqlClient transaction, ChapterId chapter, Optional<ForumId> forum, Holding wish) {
    return transaction
        .preparedQuery(SET)
        .execute(
            Tuple.of(
                    chapter.value(),
                    forum.map(ForumId::value).orElse(null),
                    wish.firstPosts(),
                    wish.linkPosts(),
                    wish.allPosts(),
                    wish.repeatHours())
                .addBoolean(wish.repeatsRefused())
                .addBoolean(wish.trustedHide())
                .addInteger(wish.dueHours())
                .addInteger(wish.mostWaiting()))
        .mapEmpty();
  }

  static Future<Void> unset(SqlClient transaction, ChapterId chapter, ForumId forum) {
    return transaction
        .preparedQuery(UNSET)
        .execute(Tuple.of(chapter.value(), forum.value()))
        .mapEmpty();
  }

  /** What is held there of a member under their own names, and what limits them. */
  static Future<Ahead> ahead(SqlClient client, MemberId member, ChapterId chapter, ForumId forum) {
    return client
        .preparedQuery(AHEAD)
        .mapping(row -> new Ahead(WriterHolding.of(row), Limits.of(row)))
        .execute(Tuple.of(member.value(), chapter.value(), forum.value()))
        .map(rows -> rows.iterator().next());
  }

  /** What becomes of what somebody writes. */
  record Ahead(WriterHolding holds, Limits limits) {}
}
