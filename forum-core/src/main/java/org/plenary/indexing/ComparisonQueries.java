package org.plenary.indexing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What is asked when an index is compared with the database. */
final class ComparisonQueries {

  // An opening post goes with the jobs of replies, for it tells whether there are any.
  private static final String AWAITED =
      """
      select post.id
      from post
      where post.id = any ($1) and (
        exists (
          select 1 from job
          where job.consumer = 'search' and job.chapter_id = post.chapter_id
            and job.contribution_id in (post.id, post.discussion_id)
            and job.due_at <> 'infinity')
        or post.depth = 0 and exists (
          select 1 from post reply
          join job on job.chapter_id = reply.chapter_id and job.contribution_id = reply.id
          where reply.chapter_id = post.chapter_id and reply.discussion_id = post.discussion_id
            and reply.depth = 1 and job.consumer = 'search' and job.due_at <> 'infinity'))
      """;

  private static final String KNOWN = "select id from post where id = any ($1)";

  private ComparisonQueries() {}

  static Future<Set<Long>> awaited(SqlClient client, Collection<Long> posts) {
    return ids(client, AWAITED, posts);
  }

  static Future<Set<Long>> known(SqlClient client, Collection<Long> posts) {
    return ids(client, KNOWN, posts);
  }

  private static Future<Set<Long>> ids(SqlClient client, String statement, Collection<Long> posts) {
    return client
        .preparedQuery(statement)
        .execute(Tuple.of(posts.toArray(Long[]::new)))
        .map(ComparisonQueries::ids);
  }

  private static Set<Long> ids(RowSet<Row> rows) {
    Set<Long> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.getLong("id")));
    return ids;
  }
}
