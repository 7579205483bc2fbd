package org.plenary.reading;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Finds the discussions in which something is new to who follows them. */
final class UnreadQueries {

  private static final String FOLLOWED =
      """
      with followed as materialized (
        select discussion_id as id
        from discussion_subscription
        where member_id = $5 and level <> 'muted'
        union
        select p.discussion_id
        from (
          select id from byline where member_id = $5
          union all
          select unnest($6::bigint[])) name
        join contribution c on c.byline_id = name.id and c.kind = 'post'
        join post p on p.id = c.id
        union
        select d.id
        from forum_subscription chosen
        join discussion d on d.forum_id = chosen.forum_id and d.opened_at >= chosen.chosen_at
        where chosen.member_id = $5 and chosen.level = 'all')
      """;

  private static final String NEW =
      """
      from post p
      join contribution said on said.chapter_id = p.chapter_id and said.id = p.id
      join byline on byline.id = said.byline_id
      where p.chapter_id = %1$s.chapter_id and p.discussion_id = %1$s.id
        and p.number > coalesce(%2$s.read_number, 0)
        and not p.number <@ coalesce(%2$s.seen, '{}') and said.state = 'visible'
        and byline.member_id is distinct from $5 and byline.id <> all ($6)
      """;

  // A discussion's own level goes before its forum's.
  private static final String DEBATES =
      """
      select d.id, d.chapter_id, chapter.slug as chapter, f.slug as forum, d.title, d.language,
        d.last_activity_at, mark.read_number, mark.seen
      from followed
      join discussion d on d.id = followed.id
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      join forum_current_access access on access.forum_id = d.forum_id
      left join reading_mark mark on mark.member_id = $5 and mark.discussion_id = d.id
      left join discussion_subscription own on own.member_id = $5 and own.discussion_id = d.id
      left join forum_subscription around on around.member_id = $5 and around.forum_id = d.forum_id
      where c.state = 'visible' and d.state <> 'merged' and ($7::integer is null or d.chapter_id = $7)
        and %s
        and d.last_number > coalesce(mark.read_number, 0)
        and coalesce(own.level, around.level, 'mentions') <> 'muted'
        and exists (select %s)
      """
          .formatted(Visibility.DISCUSSION, NEW.formatted("d", "mark"));

  // Only what is on the page is counted.
  private static final String COUNTED =
      """
      select debate.*, fresh.*
      from (%%1$s) debate
      cross join lateral (
        select count(*) as unread, min(number) as first_unread
        from (
          select p.number
          %1$s
          order by p.number
          limit %2$d) said) fresh
      order by debate.last_activity_at %%2$s, debate.id %%2$s
      """
          .formatted(NEW.formatted("debate", "debate"), UnreadDiscussion.MOST);

  private UnreadQueries() {}

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<UnreadDiscussion>> list(
      SqlClient client, Caller caller, List<Long> pseudonyms, PageRequest request) {
    Tuple values =
        Visibility.of(caller)
            .addLong(caller.member().orElseThrow().value())
            .addArrayOfLong(pseudonyms.toArray(Long[]::new))
            .addInteger(caller.confines().map(ChapterId::value).orElse(null));
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String direction = request.isForward() ? "desc" : "asc";
    String page =
        "%s %s order by d.last_activity_at %s, d.id %s limit %d"
            .formatted(DEBATES, from, direction, direction, request.fetch());
    return client
        .preparedQuery(FOLLOWED + COUNTED.formatted(page, direction))
        .mapping(UnreadQueries::unread)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String from(Cursor cursor, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return " and (d.last_activity_at, d.id) %s ($8, $9)".formatted(cursor.isForward() ? "<" : ">");
  }

  private static UnreadDiscussion unread(Row row) {
    return new UnreadDiscussion(
        new DiscussionId(row.getLong("id")),
        new ForumAddress(row.getString("chapter"), row.getString("forum")),
        row.getString("title"),
        row.getString("language"),
        row.getOffsetDateTime("last_activity_at").toInstant(),
        row.getInteger("unread"),
        row.getInteger("first_unread"));
  }
}
