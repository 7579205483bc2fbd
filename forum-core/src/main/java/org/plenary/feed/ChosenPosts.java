package org.plenary.feed;

import io.vertx.sqlclient.Tuple;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionSelection;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Which posts a feed lists, as SQL: each as it is stored, with its {@code place} in the list. */
final class ChosenPosts {

  private static final String SHOWN =
      "(select c.state from contribution c where c.chapter_id = p.chapter_id and c.id = p.id)"
          + " = 'visible'";

  private static final String READABLE =
      """
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where debate.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private ChosenPosts() {}

  /** Those that opened the discussions of a page. */
  static String openings(DiscussionSelection page) {
    return """
      select p.*, row_number() over (%2$s) as place
      from (%1$s) d
      join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id and p.number = 1
      """
        .formatted(page.sql(), page.order());
  }

  /** Those that were written last in the discussions of a page. */
  static String latest(DiscussionSelection page, int most) {
    return """
      select p.*, row_number() over (order by p.posted_at desc, p.id desc) as place
      from (%1$s) d
      cross join lateral (
        select p.*
        from post p
        where p.discussion_id = d.id and %2$s
        order by p.posted_at desc, p.number desc
        limit %3$d) p
      order by place
      limit %3$d
      """
        .formatted(page.sql(), SHOWN, most);
  }

  /**
   * Those of one discussion; whether it may be read is decided once, not again for each of them.
   *
   * @param values the caller's and its number, to which those of a cursor are added
   */
  static String ofDebate(FeedWish wish, Tuple values) {
    String direction = direction(wish.page());
    return """
      with leaving as materialized (
        select d.id
        from discussion d
        %1$s and d.id = $5 and %2$s)
      select p.*, row_number() over (order by p.posted_at %5$s, p.number %5$s) as place
      from leaving
      cross join lateral (
        select p.*
        from post p
        where p.discussion_id = leaving.id and %3$s and %4$s
        order by p.posted_at %5$s, p.number %5$s
        limit %6$d) p
      """
        .formatted(
            READABLE,
            wish.outlet().condition(),
            SHOWN,
            from(wish.page(), "p.number", values),
            direction,
            wish.page().fetch());
  }

  /**
   * Those of one author, all of which are put in order before anything else is looked up for them.
   *
   * @param values the caller's and a handle, to which those of a cursor are added
   */
  static String ofAuthor(FeedWish wish, Tuple values) {
    return """
      with written as materialized (
        select p.*
        from member m
        join byline on byline.member_id = m.id
        join contribution c on c.byline_id = byline.id and c.kind = 'post' and c.state = 'visible'
        join post p on p.id = c.id
        where m.handle = $5 and %1$s
        order by p.posted_at %2$s, p.id %2$s)
      select p.*, row_number() over (order by p.posted_at %2$s, p.id %2$s) as place
      from written p
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      %3$s and %4$s
      order by p.posted_at %2$s, p.id %2$s
      limit %5$d
      """
        .formatted(
            from(wish.page(), "p.id", values),
            direction(wish.page()),
            READABLE,
            wish.outlet().condition(),
            wish.page().fetch());
  }

  /** Those that are named, in that order. */
  static String named(Outlet outlet) {
    return """
      select p.*, named.place
      from unnest($5::bigint[]) with ordinality named (id, place)
      join post p on p.id = named.id and %s
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      %s and %s
      """
        .formatted(SHOWN, READABLE, outlet.condition());
  }

  private static String direction(PageRequest page) {
    return page.isForward() ? "desc" : "asc";
  }

  private static String from(PageRequest page, String second, Tuple values) {
    return page.cursor().map(cursor -> from(cursor, second, values)).orElse("true");
  }

  private static String from(Cursor cursor, String second, Tuple values) {
    values.addOffsetDateTime(TimeKey.moment(cursor.key(0))).addLong(cursor.key(1));
    return "(p.posted_at, %s) %s ($6, $7)".formatted(second, cursor.isForward() ? "<" : ">");
  }
}
