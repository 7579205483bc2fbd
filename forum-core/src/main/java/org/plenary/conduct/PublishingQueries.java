package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

final class PublishingQueries {

  private static final String NEWEST =
      """
      select code.version, t.language, t.preamble,
        (select json_agg(json_build_object('number', number, 'title', title, 'body', body)
           order by number)
         from rule where rule.code_id = code.id and rule.language = t.language) as rules
      from (select id, version from code_of_conduct
            where chapter_id = $1 and forum_id is not distinct from $2
            order by version desc limit 1) code
      join code_of_conduct_text t on t.code_id = code.id
      order by t.language
      """;

  private static final String PUBLISH =
      """
      select publish_rules($1, $2, $3, $4) is not null as published
      from code_of_conduct
      where chapter_id = $1 and forum_id is not distinct from $2
      having coalesce(max(version), 0) + 1 = $3
      """;

  private PublishingQueries() {}

  static Future<CodeEdition> newest(SqlClient client, ChapterId chapter, Optional<ForumId> forum) {
    return client
        .preparedQuery(NEWEST)
        .execute(Tuple.of(chapter.value(), number(forum)))
        .map(rows -> rows.stream().toList())
        .map(PublishingQueries::edition);
  }

  private static CodeEdition edition(List<Row> rows) {
    return rows.isEmpty()
        ? CodeEdition.NONE
        : new CodeEdition(
            rows.getFirst().getInteger("version"),
            rows.stream().map(PublishingQueries::text).toList());
  }

  private static CodeText text(Row row) {
    return new CodeText(
        row.getString("language"), row.getString("preamble"), Rules.of(row.getJsonArray("rules")));
  }

  /** False when this is not the next version. */
  static Future<Boolean> publish(
      SqlClient transaction, ChapterId chapter, Optional<ForumId> forum, CodeEdition next) {
    var said = new JsonObject();
    next.texts().forEach(text -> said.put(text.language(), said(text)));
    return transaction
        .preparedQuery(PUBLISH)
        .execute(Tuple.of(chapter.value(), number(forum), next.version(), said))
        .map(rows -> rows.stream().anyMatch(row -> row.getBoolean("published")));
  }

  private static JsonObject said(CodeText text) {
    var rules = new JsonArray();
    text.rules().forEach(rule -> rules.add(said(rule)));
    return new JsonObject().put("preamble", text.preamble()).put("rules", rules);
  }

  private static JsonObject said(Rule rule) {
    return new JsonObject()
        .put("number", rule.number())
        .put("title", rule.title())
        .put("body", rule.body());
  }

  private static @Nullable Integer number(Optional<ForumId> forum) {
    return forum.map(ForumId::value).orElse(null);
  }
}
