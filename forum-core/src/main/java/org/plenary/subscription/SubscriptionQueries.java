package org.plenary.subscription;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

final class SubscriptionQueries {

  private static final String COUNT =
      """
      (select count(*) from discussion_subscription where member_id = $1)
      + (select count(*) from forum_subscription where member_id = $1)
      """;

  // Who chooses again what they have is told of nothing older for it.
  private static final String CHOOSE =
      """
      set level = excluded.level,
        chosen_at = case when chosen.level = excluded.level then chosen.chosen_at else now() end
      """;

  private static final String FOLLOW_DISCUSSION =
      """
      insert into discussion_subscription as chosen (member_id, chapter_id, discussion_id, level)
      select $1, chapter_id, id, $3::text::attention
      from discussion
      where id = $2 and (%s < $4 or exists (
        select from discussion_subscription where member_id = $1 and discussion_id = $2))
      on conflict on constraint discussion_subscription_pk do update %s
      """
          .formatted(COUNT, CHOOSE);

  private static final String FOLLOW_FORUM =
      """
      insert into forum_subscription as chosen (member_id, chapter_id, forum_id, level)
      select $1, chapter_id, id, $3::text::attention
      from forum
      where id = $2 and (%s < $4 or exists (
        select from forum_subscription where member_id = $1 and forum_id = $2))
      on conflict on constraint forum_subscription_pk do update %s
      """
          .formatted(COUNT, CHOOSE);

  private static final String LEAVE_DISCUSSION =
      "delete from discussion_subscription where member_id = $1 and discussion_id = $2";

  private static final String LEAVE_FORUM =
      """
      delete from forum_subscription
      using forum
      join chapter on chapter.id = forum.chapter_id
      where forum_subscription.forum_id = forum.id and forum_subscription.member_id = $1
        and chapter.slug = $2 and forum.slug = $3
      """;

  private static final String OF_DISCUSSION =
      "select level::text from discussion_subscription where member_id = $1 and discussion_id = $2";

  private static final String OF_FORUM =
      "select level::text from forum_subscription where member_id = $1 and forum_id = $2";

  private static final String ALL =
      """
      select * from (
        select d.id, 1 as kind, chapter.slug as chapter, f.slug as forum, d.title, d.language,
          chosen.level::text, chosen.chosen_at
        from discussion_subscription chosen
        join discussion d on d.id = chosen.discussion_id
        join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
        join forum f on f.id = d.forum_id
        join chapter on chapter.id = d.chapter_id
        join forum_current_access access on access.forum_id = d.forum_id
        where chosen.member_id = $5 and ($6::integer is null or d.chapter_id = $6)
          and c.state = 'visible' and %s
        union all
        select f.id, 0, chapter.slug, f.slug, f.title, f.language, chosen.level::text,
          chosen.chosen_at
        from forum_subscription chosen
        join forum f on f.id = chosen.forum_id
        join chapter on chapter.id = f.chapter_id
        join forum_current_access access on access.forum_id = f.id
        where chosen.member_id = $5 and ($6::integer is null or f.chapter_id = $6)
          and %s) chosen
      """
          .formatted(Visibility.DISCUSSION, Visibility.FORUM);

  private SubscriptionQueries() {}

  /** False where the member has as many as there may be. */
  static Future<Boolean> follow(
      SqlClient client, MemberId member, DiscussionId discussion, Attention level, int most) {
    return client
        .preparedQuery(FOLLOW_DISCUSSION)
        .execute(Tuple.of(member.value(), discussion.value(), level.sqlName(), most))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False where the member has as many as there may be. */
  static Future<Boolean> follow(
      SqlClient client, MemberId member, ForumId forum, Attention level, int most) {
    return client
        .preparedQuery(FOLLOW_FORUM)
        .execute(Tuple.of(member.value(), forum.value(), level.sqlName(), most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Void> leave(SqlClient client, MemberId member, DiscussionId discussion) {
    return client
        .preparedQuery(LEAVE_DISCUSSION)
        .execute(Tuple.of(member.value(), discussion.value()))
        .mapEmpty();
  }

  static Future<Void> leave(SqlClient client, MemberId member, ForumAddress forum) {
    return client
        .preparedQuery(LEAVE_FORUM)
        .execute(Tuple.of(member.value(), forum.chapter(), forum.slug()))
        .mapEmpty();
  }

  static Future<Optional<Attention>> find(
      SqlClient client, MemberId member, DiscussionId discussion) {
    return level(client, OF_DISCUSSION, Tuple.of(member.value(), discussion.value()));
  }

  static Future<Optional<Attention>> find(SqlClient client, MemberId member, Forum forum) {
    return level(client, OF_FORUM, Tuple.of(member.value(), forum.id().value()));
  }

  private static Future<Optional<Attention>> level(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(row -> Attention.ofSql(row.getString("level")))
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Subscription>> list(SqlClient client, Caller caller, PageRequest request) {
    Tuple values =
        Visibility.of(caller)
            .addLong(caller.member().orElseThrow().value())
            .addInteger(caller.confines().map(ChapterId::value).orElse(null));
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        " order by chosen_at %1$s, kind %1$s, id %1$s limit %2$d"
            .formatted(request.isForward() ? "desc" : "asc", request.fetch());
    return client
        .preparedQuery(ALL + from + order)
        .mapping(SubscriptionQueries::subscription)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values
        .addOffsetDateTime(TimeKey.moment(cursor.key(0)))
        .addLong(cursor.key(1))
        .addLong(cursor.key(2));
    return "where (chosen_at, kind, id) %s ($7, $8, $9)".formatted(cursor.isForward() ? "<" : ">");
  }

  private static Subscription subscription(Row row) {
    long id = row.getLong("id");
    return new Subscription(
        id,
        new ForumAddress(row.getString("chapter"), row.getString("forum")),
        row.getInteger("kind") == 1 ? Optional.of(new DiscussionId(id)) : Optional.empty(),
        row.getString("title"),
        row.getString("language"),
        Attention.ofSql(row.getString("level")),
        row.getOffsetDateTime("chosen_at").toInstant());
  }
}
