package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostState;

/** Changes what of a contribution is shown, and what is counted of it. */
final class StateQueries {

  private static final String SET =
      """
      update contribution set state = $3::text::contribution_state
      where id = $1 and state = $2::text::contribution_state
      """;

  // It went when nothing was left in it, so it comes back with whatever is shown in it, unless it
  // was hidden or held itself.
  private static final String SHOW_DEBATE =
      """
      update contribution debate set state = 'visible'
      where id = $1 and state <> 'visible' and (state = 'withdrawn' or not coalesce((
        select kind in ('hide', 'hold', 'refuse')
        from moderation_action
        where contribution_id = $1 and kind in ('hide', 'restore', 'hold', 'release', 'refuse')
          and undone_by is null and not detail ? 'undoes'
        order by id desc
        limit 1), false))
      """;

  private static final String COUNT =
      """
      update discussion set version = version + 1, post_count = post_count + $2
      where id = $1
      returning post_count
      """;

  private static final String IS_UNKNOWN =
      """
      select exists (
        select from held_post where post_id = $1 and published_at is null) as unknown
      """;

  private static final String SET_OPENED =
      """
      update contribution set state = $4::text::contribution_state
      where id = $2 and state = $3::text::contribution_state
        and exists (select from held_post where post_id = $1 and opening)
      """;

  // To all but its author it came now: who read on while it waited has not read it.
  private static final String PUBLISH =
      """
      with published as (
        update held_post set published_at = clock_timestamp()
        where post_id = any ($1) and published_at is null
        returning post_id, opening, published_at),
      news as (
        select range_agg(int4range(p.number, p.number, '[]')) as numbers,
          min(p.number) as first, max(published.published_at) as at,
          max(published.published_at) filter (where published.opening) as opened_at
        from published
        join post p on p.id = published.post_id),
      passed as (
        select mark.member_id, news.numbers, news.first
        from news
        join reading_mark mark on mark.discussion_id = $2
          and (mark.read_number >= news.first or mark.seen && news.numbers)
        order by mark.member_id
        for no key update of mark),
      unread as (
        update reading_mark mark set read_number = least(mark.read_number, passed.first - 1),
          seen = mark.seen + int4multirange(int4range(
            passed.first, greatest(mark.read_number, passed.first), '(]')) - passed.numbers
        from passed
        where mark.discussion_id = $2 and mark.member_id = passed.member_id)
      update discussion set last_activity_at = greatest(last_activity_at, news.at),
        opened_at = coalesce(news.opened_at, discussion.opened_at)
      from news
      where id = $2 and news.at is not null
      """;

  private static final String FOLLOWED =
      """
      select exists (
        select
        from moderation_action later
        where later.contribution_id = $1 and later.id > $2 and later.undone_by is null
          and later.kind in ('hide', 'restore', 'hold', 'release', 'refuse')
          and not later.detail ? 'undoes') as followed
      """;

  private StateQueries() {}

  /** False where it is in another state. */
  static Future<Boolean> set(SqlClient transaction, long id, PostState from, PostState to) {
    return transaction
        .preparedQuery(SET)
        .execute(Tuple.of(id, from.sqlName(), to.sqlName()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether the discussion had gone with its last post, and is back. */
  static Future<Boolean> showDebate(SqlClient transaction, DiscussionId discussion) {
    return transaction
        .preparedQuery(SHOW_DEBATE)
        .execute(Tuple.of(discussion.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether it was shown, hidden or held after this action by another that counts. */
  static Future<Boolean> isFollowed(SqlClient transaction, long id, ActionId action) {
    return transaction
        .preparedQuery(FOLLOWED)
        .execute(Tuple.of(id, action.value()))
        .map(rows -> rows.iterator().next().getBoolean("followed"));
  }

  /** Whether nobody but its author and moderators ever knew of a post. */
  static Future<Boolean> isUnknown(SqlClient transaction, long post) {
    return transaction
        .preparedQuery(IS_UNKNOWN)
        .execute(Tuple.of(post))
        .map(rows -> rows.iterator().next().getBoolean("unknown"));
  }

  /** Whether the discussion was held with the post that opens it, and went with it. */
  static Future<Boolean> setOpened(
      SqlClient transaction, long post, DiscussionId discussion, PostState from, PostState to) {
    return transaction
        .preparedQuery(SET_OPENED)
        .execute(Tuple.of(post, discussion.value(), from.sqlName(), to.sqlName()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Notes that others read these from now on, where they were held as they were written. */
  static Future<Void> publish(SqlClient transaction, List<Long> posts, DiscussionId discussion) {
    return transaction
        .preparedQuery(PUBLISH)
        .execute(
            Tuple.tuple().addArrayOfLong(posts.toArray(Long[]::new)).addLong(discussion.value()))
        .mapEmpty();
  }

  /** Makes it newer than what anybody has of it; how many posts it has now. */
  static Future<Integer> count(SqlClient transaction, Optional<DiscussionId> discussion, int more) {
    return discussion
        .map(
            one ->
                transaction
                    .preparedQuery(COUNT)
                    .execute(Tuple.of(one.value(), more))
                    .map(rows -> rows.iterator().next().getInteger("post_count")))
        .orElseGet(() -> Future.succeededFuture(0));
  }
}
