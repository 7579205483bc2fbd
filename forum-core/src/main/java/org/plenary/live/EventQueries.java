package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.live.LiveEvent.Debate;
import org.plenary.live.LiveEvent.NumberedPost;
import org.plenary.member.MemberId;
import org.plenary.outbox.EventKind;
import org.plenary.post.PostId;
import org.plenary.post.Reaction;

final class EventQueries {

  static final int PAGE = 500;

  private static final String ORDER = "select order_events($1) as ordered";

  private static final String ENDS =
      """
      select coalesce((select min(public_order) from event) - 1, last) as forgotten, last
      from event_order
      """;

  // The page is cut before anything is joined to it. A post that is held does not exist for
  // readers: they learn that the discussion changed. What is felt of a post is counted where that
  // is what happened.
  private static final String PAGE_AFTER =
      """
      with e as materialized (
        select public_order, kind, chapter_id, contribution_id, member_id, notifications
        from event
        where public_order > $1
        order by public_order
        limit %1$d)
      select e.public_order, e.chapter_id, e.member_id, d.id as discussion_id, d.forum_id,
        case when c.state = 'held' and p.id is not null and e.notifications is null
          then 'discussion.changed' else e.kind end as kind,
        case when c.state <> 'held' then p.id end as post_id, p.number,
        author.member_id as author_id,
        case when e.kind = '%2$s' and c.state = 'visible' then (
          select coalesce(json_object_agg(felt.kind, felt.times), '{}')
          from (select kind, count(*) as times from reaction where post_id = p.id group by kind)
            felt) end as felt,
        coalesce(case when c.state <> 'held' then p.revision end, d.revision, 0) as revision,
        e.notifications is not null or e.member_id is not null as is_personal,
        told.ids, told.members,
        masked.notification as masked_notification, masked.forum_id as masked_forum,
        masked.sealed_digest as masked_digest
      from e
      left join contribution c on c.chapter_id = e.chapter_id and c.id = e.contribution_id
      left join byline author on author.id = c.byline_id
      left join post p on p.id = e.contribution_id
      left join discussion d on d.chapter_id = e.chapter_id
        and d.id = coalesce(p.discussion_id, e.contribution_id)
      left join lateral (
        select array_agg(n.id order by n.id) as ids, array_agg(n.member_id order by n.id) as members
        from notification n
        where n.id = any (e.notifications) and n.member_id is not null) told
        on e.notifications is not null
      left join lateral (
        select n.id as notification, byline.forum_id, byline.sealed_digest
        from notification n
        join byline on byline.id = n.byline_id and byline.kind = 'pseudonym'
        where n.id = e.notifications[1]) masked on e.notifications is not null
      order by e.public_order
      """
          .formatted(PAGE, EventKind.POST_FELT.text());

  // From the beginning of the log alone, so that what is left has no gaps.
  private static final String FORGET =
      """
      with oldest as materialized (
        select public_order, happened_at < now() - $1 * interval '1 second' as is_old
        from event
        where public_order is not null
        order by public_order
        limit %1$d)
      delete from event
      where public_order = any (array(
        select public_order
        from oldest
        where public_order < coalesce(
          (select min(public_order) from oldest where not is_old), %2$d)))
      """
          .formatted(PAGE, Long.MAX_VALUE);

  private EventQueries() {}

  /**
   * Which public orders there are.
   *
   * @param forgotten the last of those that are no more
   * @param last the last that was given
   */
  record Ends(long forgotten, long last) {}

  static Future<Integer> order(SqlClient client, int most) {
    return client
        .preparedQuery(ORDER)
        .execute(Tuple.of(most))
        .map(rows -> rows.iterator().next().getInteger("ordered"));
  }

  static Future<Ends> ends(SqlClient client) {
    return client
        .preparedQuery(ENDS)
        .mapping(row -> new Ends(row.getLong("forgotten"), row.getLong("last")))
        .execute()
        .map(rows -> rows.iterator().next());
  }

  static Future<List<LiveEvent>> pageAfter(SqlClient client, long order) {
    return client
        .preparedQuery(PAGE_AFTER)
        .mapping(EventQueries::event)
        .execute(Tuple.of(order))
        .map(rows -> rows.stream().toList());
  }

  static Future<Integer> forget(SqlClient client, Duration retention) {
    return client
        .preparedQuery(FORGET)
        .execute(Tuple.of(retention.toSeconds()))
        .map(rows -> rows.rowCount());
  }

  private static LiveEvent event(Row row) {
    Optional<NumberedPost> post = post(row);
    Reach reach = ReachRow.reach(row);
    return new LiveEvent(
        row.getLong("public_order"),
        reach instanceof Reach.Everybody
            ? kind(row.getString("kind"), post)
            : row.getString("kind"),
        new ChapterId(row.getInteger("chapter_id")),
        debate(row),
        post,
        row.getInteger("revision"),
        reach);
  }

  private static String kind(String recorded, Optional<NumberedPost> post) {
    return post.isPresent() ? LiveKind.ofPost(recorded) : LiveKind.ofDiscussion(recorded);
  }

  private static Optional<Debate> debate(Row row) {
    @Nullable Long id = row.getLong("discussion_id");
    return id == null
        ? Optional.empty()
        : Optional.of(new Debate(new DiscussionId(id), new ForumId(row.getInteger("forum_id"))));
  }

  private static Optional<NumberedPost> post(Row row) {
    @Nullable Long id = row.getLong("post_id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new NumberedPost(
                new PostId(id),
                row.getInteger("number"),
                Optional.ofNullable(row.getLong("author_id")).map(MemberId::new),
                Optional.ofNullable(row.getJsonObject("felt")).map(EventQueries::felt)));
  }

  private static Map<Reaction, Integer> felt(JsonObject counts) {
    return Stream.of(Reaction.values())
        .filter(reaction -> counts.containsKey(reaction.word()))
        .collect(
            Collectors.toMap(Function.identity(), reaction -> counts.getInteger(reaction.word())));
  }
}
