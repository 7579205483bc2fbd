package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

final class FaceQueries {

  private static final String PLACES =
      """
      select forum.chapter_id, forum.id as forum_id
      from forum
      where ($1::integer is null or forum.chapter_id = $1) and exists (
        select from byline where byline.kind = 'pseudonym' and byline.forum_id = forum.id)
      union all
      select chapter.id, null
      from chapter
      where ($1 is null or chapter.id = $1) and exists (
        select from byline where byline.kind = 'role' and byline.chapter_id = chapter.id)
      """;

  private FaceQueries() {}

  /**
   * Where somebody stands under another name than their own.
   *
   * @param forum of pseudonyms; absent for role handles
   */
  record Place(ChapterId chapter, Optional<ForumId> forum) {}

  static Future<List<Place>> places(SqlClient client, Optional<ChapterId> chapter) {
    return client
        .preparedQuery(PLACES)
        .mapping(
            row ->
                new Place(
                    new ChapterId(row.getInteger("chapter_id")),
                    Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new)))
        .execute(Tuple.of(chapter.map(ChapterId::value).orElse(null)))
        .map(rows -> rows.stream().toList());
  }
}
