package org.plenary.discussion;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.member.Bylines;
import org.plenary.page.PageRequest;

final class DiscussionQueries {

  private static final String COLUMNS =
      """
      d.id, d.chapter_id, chapter.name as chapter_name, chapter.slug as chapter_slug,
        chapter.mark, chapter.hue, chapter.languages[1] as chapter_language,
        f.slug as forum_slug, f.title as forum_title, f.language as forum_language,
        greatest(d.audience, access.reading)::text as audience, access.posting::text,
        access.feeds, access.embeds,
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

  // No page of a chapter holds more.
  private static final int MOST_FEATURED = 10;

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
    return list(client, DiscussionSelection.featured(caller, chapter, MOST_FEATURED, "true"));
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
    return list(client, DiscussionSelection.of(caller, filter, sort, request));
  }

  private static Future<List<Discussion>> list(SqlClient client, DiscussionSelection page) {
    return client
        .preparedQuery(
            "select %s from (%s) d %s %s".formatted(COLUMNS, page.sql(), JOINS, page.order()))
        .mapping(DiscussionRow::discussion)
        .execute(page.values())
        .map(rows -> rows.stream().toList());
  }
}
