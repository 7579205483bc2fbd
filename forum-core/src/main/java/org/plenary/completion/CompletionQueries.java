package org.plenary.completion;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.discussion.DiscussionId;

final class CompletionQueries {

  private static final String TITLES =
      """
      select d.id, d.title, d.language
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where to_tsvector('simple', folded(d.title)) @@ to_tsquery('simple', $5)
        and c.state = 'visible' and d.state <> 'merged' and %s
      order by d.last_activity_at desc, d.id desc
      limit $6
      """
          .formatted(Visibility.DISCUSSION);

  private CompletionQueries() {}

  static Future<List<Completion>> titles(SqlClient client, Caller caller, Typing typing, int most) {
    return client
        .preparedQuery(TITLES)
        .<Completion>mapping(
            row ->
                new Completion.OfTitle(
                    new DiscussionId(row.getLong("id")),
                    row.getString("title"),
                    row.getString("language")))
        .execute(Visibility.of(caller).addString(typing.query()).addInteger(most))
        .map(rows -> rows.stream().toList());
  }
}
