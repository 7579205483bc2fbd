package org.plenary.related;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;

/** Reads for an index; it asks for nobody, so nothing of it may be shown. */
final class RelatedQueries {

  private static final String LIKENESS =
      """
      select d.title, d.language, left(words.source, %d) as text
      from discussion d
      join post opening on opening.chapter_id = d.chapter_id and opening.discussion_id = d.id
        and opening.number = 1
      join post_revision words on words.chapter_id = opening.chapter_id
        and words.post_id = opening.id and words.revision = opening.revision
      where d.id = $1
      """
          .formatted(Likeness.LETTERS);

  private RelatedQueries() {}

  static Future<Optional<Likeness>> likeness(SqlClient client, DiscussionId discussion) {
    return client
        .preparedQuery(LIKENESS)
        .mapping(RelatedQueries::likeness)
        .execute(Tuple.of(discussion.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static Likeness likeness(Row row) {
    return new Likeness(row.getString("title"), row.getString("text"), row.getString("language"));
  }
}
