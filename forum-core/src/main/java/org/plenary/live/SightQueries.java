package org.plenary.live;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Sight;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;

final class SightQueries {

  private static final String DISCUSSIONS =
      """
      select d.id
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.id = any ($5) and c.state = 'visible' and %s
      """
          .formatted(Visibility.DISCUSSION);

  private static final String FORUMS =
      """
      select f.id
      from forum f
      join forum_current_access access on access.forum_id = f.id
      where f.id = any ($5) and %s
      """
          .formatted(Visibility.FORUM);

  private SightQueries() {}

  /** Those of them that may be read. */
  static Future<Map<DiscussionId, Boolean>> discussions(
      SqlClient client, Sight sight, Set<DiscussionId> ids) {
    Long[] numbers = ids.stream().map(DiscussionId::value).toArray(Long[]::new);
    return client
        .preparedQuery(DISCUSSIONS)
        .collecting(Collectors.toMap(row -> new DiscussionId(row.getLong("id")), _ -> true))
        .execute(Visibility.of(sight).addArrayOfLong(numbers))
        .map(SqlResult::value);
  }

  /** Those of them that may be read. */
  static Future<Map<ForumId, Boolean>> forums(SqlClient client, Sight sight, Set<ForumId> ids) {
    Integer[] numbers = ids.stream().map(ForumId::value).toArray(Integer[]::new);
    return client
        .preparedQuery(FORUMS)
        .collecting(Collectors.toMap(row -> new ForumId(row.getInteger("id")), _ -> true))
        .execute(Visibility.of(sight).addArrayOfInteger(numbers))
        .map(SqlResult::value);
  }
}
