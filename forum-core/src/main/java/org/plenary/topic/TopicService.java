package org.plenary.topic;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.problem.ProblemException;

/** Topics; everybody may know them all. */
public final class TopicService {

  private final Pool pool;

  public TopicService(Pool pool) {
    this.pool = pool;
  }

  /** All topics, the current before the emerging, by address. */
  public Future<List<Topic>> listTopics() {
    return list(pool);
  }

  public Future<Topic> getTopic(String slug) {
    return list(pool)
        .map(topics -> topics.stream().filter(topic -> topic.slug().equals(slug)).findFirst())
        .compose(ProblemException::found);
  }

  private static Future<List<Topic>> list(SqlClient client) {
    return client
        .preparedQuery(
            """
            select slug, emerging,
              (select json_object_agg(language, name) from topic_name where topic_id = topic.id)
                as names
            from topic
            order by emerging, slug
            """)
        .mapping(TopicService::topic)
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
