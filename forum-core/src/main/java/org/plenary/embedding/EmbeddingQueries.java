package org.plenary.embedding;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.chapter.ChapterId;

final class EmbeddingQueries {

  private static final String ORIGINS = "select embed_origins from chapter where id = $1";

  private static final String SET = "update chapter set embed_origins = $2 where id = $1";

  private EmbeddingQueries() {}

  static Future<List<String>> origins(SqlClient client, ChapterId chapter) {
    return client
        .preparedQuery(ORIGINS)
        .mapping(row -> List.of(row.getArrayOfStrings("embed_origins")))
        .execute(Tuple.of(chapter.value()))
        .map(rows -> rows.iterator().next());
  }

  static Future<Void> set(SqlClient transaction, ChapterId chapter, List<String> origins) {
    return transaction
        .preparedQuery(SET)
        .execute(Tuple.of(chapter.value()).addArrayOfString(origins.toArray(String[]::new)))
        .mapEmpty();
  }
}
