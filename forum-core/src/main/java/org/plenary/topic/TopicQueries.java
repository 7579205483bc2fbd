package org.plenary.topic;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class TopicQueries {

  private TopicQueries() {}

  static Future<List<Topic>> list(SqlClient client) {
    return client
        .preparedQuery(
            """
            select slug, emerging,
              (select json_object_agg(language, name) from topic_name where topic_id = topic.id)
                as names
            from topic
            order by emerging, slug
            """)
        .mapping(TopicQueries::topic)
        .execute()
        .map(rows -> rows.stream().toList());
  }

  private static Topic topic(Row row) {
    JsonObject names = row.getJsonObject("names");
    Map<String, String> byLanguage =
        names.fieldNames().stream()
            .collect(Collectors.toMap(language -> language, names::getString));
    return new Topic(row.getString("slug"), row.getBoolean("emerging"), byLanguage);
  }
}
