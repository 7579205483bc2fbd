package org.plenary.discussion;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;

/**
 * A page of discussions that the caller may read as a part of a statement, cut before anything is
 * joined to it: rows of {@code discussion d} with the {@code access_version} of its forum, one more
 * than the limit where there is more.
 *
 * @param sql ordered and limited
 * @param values of its parameters, to which more may be added
 * @param order the same order, for whoever joins something to the page
 */
public record DiscussionSelection(String sql, Tuple values, String order) {

  private static final String LISTED =
      """
      select d.*, access.version as access_version
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where c.state = 'visible' and d.state <> 'merged' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String TOPIC =
      """
      exists (
        select 1
        from discussion_topic
        where discussion_topic.chapter_id = d.chapter_id and discussion_topic.discussion_id = d.id
          and discussion_topic.topic_id = (select topic.id from topic where topic.slug = ?))
      """;

  // Found first and put in order afterwards: to meet few discussions among all takes much longer.
  private static final String AUTHOR =
      """
      d.id = any (array(
        select opened.id
        from contribution opened
        where opened.kind = 'discussion' and opened.byline_id in (
          select byline.id from byline where byline.handle = ?
          union all
          select byline.id
          from byline
          join member on member.id = byline.member_id
          where member.handle = ? and byline.handle is null)))
      """;

  /** Those that fit the filter, in the direction of the request. */
  public static DiscussionSelection of(
      Caller caller, DiscussionFilter filter, DiscussionSort sort, PageRequest request) {
    return of(caller, filter, sort, request, "true");
  }

  /**
   * Those of them that satisfy one condition more.
   *
   * @param also SQL about the discussion {@code d} and the {@code access} to its forum
   */
  public static DiscussionSelection of(
      Caller caller,
      DiscussionFilter filter,
      DiscussionSort sort,
      PageRequest request,
      String also) {
    var where = new Conditions(LISTED + " and " + also, Visibility.of(caller));
    Optional<Lead> lead = Lead.first(filter);
    narrow(where, filter, lead);
    request.cursor().ifPresent(cursor -> goOn(where, lead, sort, cursor));
    String order = order(lead, sort, request.isForward() ? "desc" : "asc");
    return new DiscussionSelection(
        where.sql() + order + " limit " + request.fetch(), where.values(), order);
  }

  /**
   * Those that stand on the front of a chapter and satisfy one condition more, the latest first;
   * the limit is theirs.
   */
  public static DiscussionSelection featured(Caller caller, String chapter, int most, String also) {
    var where = new Conditions(LISTED + " and d.featured and " + also, Visibility.of(caller));
    where.add("d.chapter_id = (select front.id from chapter front where front.slug = ?)", chapter);
    String order = order(Optional.empty(), DiscussionSort.ACTIVE, "desc");
    return new DiscussionSelection(where.sql() + order + " limit " + most, where.values(), order);
  }

  private static String order(Optional<Lead> lead, DiscussionSort sort, String direction) {
    String first = lead.map(known -> known.column() + " " + direction + ", ").orElse("");
    return " order by %1$s%2$s %3$s, d.id %3$s".formatted(first, sort.column(), direction);
  }

  private static void narrow(Conditions where, DiscussionFilter filter, Optional<Lead> lead) {
    Stream.of(Lead.chapter(filter), Lead.language(filter))
        .flatMap(Optional::stream)
        .forEach(part -> part.addTo(where, lead.filter(part::equals).isPresent()));
    filter
        .forum()
        .ifPresent(
            forum ->
                where.add(
                    "d.forum_id = (select forum.id from forum join chapter on chapter.id ="
                        + " forum.chapter_id where chapter.slug = ? and forum.slug = ?)",
                    forum.chapter(),
                    forum.slug()));
    filter.topic().ifPresent(topic -> where.add(TOPIC, topic));
    filter.author().ifPresent(handle -> where.add(AUTHOR, handle, handle));
    filter.state().ifPresent(state -> where.add("d.state::text = ?", state.sqlName()));
    filter
        .since()
        .ifPresent(since -> where.add("d.last_activity_at >= ?", since.atOffset(ZoneOffset.UTC)));
  }

  private static void goOn(
      Conditions where, Optional<Lead> lead, DiscussionSort sort, Cursor cursor) {
    String way = cursor.isForward() ? "<" : ">";
    Object first = sort.value(cursor.key(0));
    lead.ifPresentOrElse(
        known ->
            where.add(
                "(%s, %s, d.id) %s (%s, ?, ?)"
                    .formatted(known.column(), sort.column(), way, known.value()),
                known.parameter(),
                first,
                cursor.key(1)),
        () ->
            where.add("(%s, d.id) %s (?, ?)".formatted(sort.column(), way), first, cursor.key(1)));
  }
}
