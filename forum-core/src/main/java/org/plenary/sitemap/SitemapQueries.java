package org.plenary.sitemap;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;

/** Discussions by language and number. */
final class SitemapQueries {

  private static final String READABLE =
      """
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where c.state = 'visible' and d.state <> 'merged' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String FILES =
      """
      select language, min(id) - 1 as after, max(last_activity_at) as changed_at
      from (
        select d.language, d.id, d.last_activity_at,
          (row_number() over (partition by d.language order by d.id) - 1) / $5 as file
        %s) listed
      group by language, file
      order by language, file
      """
          .formatted(READABLE);

  private static final String ACCESSES =
      """
      select coalesce(string_agg(concat_ws(':', forum_id, version), ',' order by forum_id), '')
      from forum_current_access
      """;

  private static final String LIST =
      """
      select d.id, d.title, d.last_activity_at as changed_at
      %s and d.language = $5 and d.id > $6
      order by d.id
      limit $7
      """
          .formatted(READABLE);

  private SitemapQueries() {}

  static Future<List<SitemapFile>> files(SqlClient client, Caller caller, int perFile) {
    return client
        .preparedQuery(FILES)
        .mapping(
            row -> new SitemapFile(row.getString("language"), row.getLong("after"), changedAt(row)))
        .execute(Visibility.of(caller).addLong((long) perFile))
        .map(rows -> rows.stream().toList());
  }

  /** Another where who may read a forum changed. */
  static Future<String> accesses(SqlClient client) {
    return client.query(ACCESSES).execute().map(rows -> rows.iterator().next().getString(0));
  }

  static Future<List<SitemapEntry>> list(
      SqlClient client, Caller caller, String language, long after, int perFile) {
    return client
        .preparedQuery(LIST)
        .mapping(
            row ->
                new SitemapEntry(
                    new DiscussionId(row.getLong("id")), row.getString("title"), changedAt(row)))
        .execute(Visibility.of(caller).addString(language).addLong(after).addLong((long) perFile))
        .map(rows -> rows.stream().toList());
  }

  private static Instant changedAt(Row row) {
    return row.get(OffsetDateTime.class, "changed_at").toInstant();
  }
}
