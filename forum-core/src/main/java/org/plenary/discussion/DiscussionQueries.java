package org.plenary.discussion;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.member.Bylines;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;

final class DiscussionQueries {

  private static final String COLUMNS =
      """
      d.id, d.chapter_id, chapter.name as chapter_name, chapter.slug as chapter_slug,
        chapter.mark, chapter.hue, chapter.languages[1] as chapter_language,
        f.slug as forum_slug, f.title as forum_title, f.language as forum_language,
        greatest(d.audience, access.reading)::text as audience, access.posting::text,
        d.title, d.language,
        array(select topic.slug
              from discussion_topic
              join topic on topic.id = discussion_topic.topic_id
              where discussion_topic.chapter_id = d.chapter_id
                and discussion_topic.discussion_id = d.id
              order by topic.slug) as topics,
        d.state::text, d.pinned, d.post_count, d.last_number, d.opened_at, d.last_activity_at,
        d.revision, d.version, access.version as access_version, d.merged_into,
        (select version from name_edition) as names, %s
      """
          .formatted(Bylines.COLUMNS);

  private static final String JOINS =
      """
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      join forum_current_access access on access.forum_id = f.id
      %s
      """
          .formatted(Bylines.JOIN);

  private static final String FIND =
      "select %s from discussion d %s where c.state = 'visible' and %s and d.id = $5"
          .formatted(COLUMNS, JOINS, Visibility.DISCUSSION);

  // What was never published never was, whatever became of it.
  private static final String GONE =
      """
      select
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = $5 and c.state in ('withdrawn', 'removed') and %s
        and not exists (
          select
          from post opening
          join held_post held on held.post_id = opening.id and held.published_at is null
          where opening.chapter_id = d.chapter_id and opening.discussion_id = d.id
            and opening.number = 1)
      """
          .formatted(Visibility.DISCUSSION);

  private static final String LISTED =
      """
      select d.*
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

  // No page of a chapter holds more.
  private static final String FEATURED =
      """
      select %s
      from discussion d
      %s
      where d.featured and c.state = 'visible' and d.state <> 'merged' and %s
        and d.chapter_id = (select front.id from chapter front where front.slug = $5)
      order by d.last_activity_at desc, d.id desc
      limit 10
      """
          .formatted(COLUMNS, JOINS, Visibility.DISCUSSION);

  private static final String EDITIONS =
      """
      select d.id, d.title, d.language, d.version, access.version as access_version, d.merged_into,
        chapter.name as chapter_name, chapter.mark, chapter.hue,
        chapter.languages[1] as chapter_language, f.title as forum_title,
        f.language as forum_language, (select version from name_edition) as names
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum f on f.id = d.forum_id
      join chapter on chapter.id = d.chapter_id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = any ($5) and c.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private DiscussionQueries() {}

  static Future<Optional<Discussion>> find(SqlClient client, Caller caller, DiscussionId id) {
    return client
        .preparedQuery(FIND)
        .mapping(DiscussionRow::discussion)
        .execute(Visibility.of(caller).addLong(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /** Those that stand on the front of a chapter. */
  static Future<List<Discussion>> featured(SqlClient client, Caller caller, String chapter) {
    return client
        .preparedQuery(FEATURED)
        .mapping(DiscussionRow::discussion)
        .execute(Visibility.of(caller).addString(chapter))
        .map(rows -> rows.stream().toList());
  }

  /** Whether it was taken away from the caller, who might read it. */
  static Future<Boolean> isGone(SqlClient client, Caller caller, DiscussionId id) {
    return client
        .preparedQuery(GONE)
        .execute(Visibility.of(caller).addLong(id.value()))
        .map(rows -> rows.size() > 0);
  }

  /** Those of them that the caller may read. */
  static Future<Map<DiscussionId, DiscussionEdition>> editions(
      SqlClient client, Caller caller, Set<DiscussionId> ids) {
    Long[] numbers = ids.stream().map(DiscussionId::value).toArray(Long[]::new);
    return client
        .preparedQuery(EDITIONS)
        .collecting(
            Collectors.toMap(row -> new DiscussionId(row.getLong("id")), DiscussionRow::edition))
        .execute(Visibility.of(caller).addArrayOfLong(numbers))
        .map(SqlResult::value);
  }

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<Discussion>> list(
      SqlClient client,
      Caller caller,
      DiscussionFilter filter,
      DiscussionSort sort,
      PageRequest request) {
    var where = new Conditions(LISTED, Visibility.of(caller));
    Optional<Lead> lead = Lead.first(filter);
    narrow(where, filter, lead);
    request.cursor().ifPresent(cursor -> goOn(where, lead, sort, cursor));
    String order = order(lead, sort, request.isForward() ? "desc" : "asc");
    return client
        .preparedQuery(page(where.sql() + order + " limit " + request.fetch(), order))
        .mapping(DiscussionRow::discussion)
        .execute(where.values())
        .map(rows -> rows.stream().toList());
  }

  private static String order(Optional<Lead> lead, DiscussionSort sort, String direction) {
    String first = lead.map(known -> known.column() + " " + direction + ", ").orElse("");
    return " order by %1$s%2$s %3$s, d.id %3$s".formatted(first, sort.column(), direction);
  }

  // The page is cut before anything is joined to it.
  private static String page(String listed, String order) {
    return "select %s from (%s) d %s %s".formatted(COLUMNS, listed, JOINS, order);
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
