package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

final class ReviewQueries {

  private static final String LATEST =
      "select checked_at, detail from record_check order by checked_at desc limit 1";

  private static final String KEEP =
      "insert into record_check (found, detail) values ($1, $2) returning checked_at, detail";

  // Who looks through all has more time than who serves a page.
  private static final String PATIENCE = "set local statement_timeout = '4min'";

  private static final String COUNT = "count";

  private ReviewQueries() {}

  /** The things that a question found, the first of them by name. */
  static Future<Answer> ask(SqlClient transaction, RecordQuestion question) {
    return transaction.query(PATIENCE).execute().compose(_ -> answer(transaction, question));
  }

  private static Future<Answer> answer(SqlClient client, RecordQuestion question) {
    return client
        .preparedQuery(
            "select count(*) as found, coalesce((array_agg(it::text))[1:20], '{}') as first from (%s) wrong (it)"
                .formatted(question.sql()))
        .mapping(
            row ->
                new Answer(
                    question.name(),
                    row.getInteger("found"),
                    List.of(row.getArrayOfStrings("first"))))
        .execute()
        .map(rows -> rows.iterator().next());
  }

  /** What a question found. */
  record Answer(String question, int found, List<String> first) {

    JsonObject json() {
      return new JsonObject().put(COUNT, found).put("first", new JsonArray(first));
    }
  }

  static Future<RecordReview> keep(SqlClient client, List<Answer> found) {
    var detail = new JsonObject();
    found.forEach(answer -> detail.put(answer.question(), answer.json()));
    int all = found.stream().mapToInt(Answer::found).sum();
    return client
        .preparedQuery(KEEP)
        .mapping(ReviewQueries::review)
        .execute(Tuple.of(all, detail))
        .map(rows -> rows.iterator().next());
  }

  static Future<Optional<RecordReview>> latest(SqlClient client) {
    return client
        .preparedQuery(LATEST)
        .mapping(ReviewQueries::review)
        .execute()
        .map(rows -> rows.stream().findFirst());
  }

  private static RecordReview review(Row row) {
    JsonObject detail = row.getJsonObject("detail");
    return new RecordReview(
        row.getOffsetDateTime("checked_at").toInstant(),
        detail.fieldNames().stream()
            .collect(
                Collectors.toMap(
                    name -> name, name -> detail.getJsonObject(name).getInteger(COUNT))));
  }
}
