package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.openapi.contract.Operation;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Every operation that changes something does so once, however often it is sent. */
class OnceApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final List<Write> WRITES = new GivenWrites(SERVED).all();

  // The store of files knows no transactions; posts keep their answers among their own rows.
  private static final Set<String> BY_THEMSELVES =
      Set.of("api-upload", "api-open-discussion", "api-reply");

  private static final Set<String> WITHOUT_EFFECT =
      Set.of("api-preview", "api-rehearse-case", "api-rehearse-hiding", "api-rehearse-refusal");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void everyOperationIsTried() {
    assertThat(WRITES)
        .extracting(Write::operation)
        .containsExactlyInAnyOrderElementsOf(
            SERVED.contract().loaded().operations().stream()
                .filter(operation -> !operation.getHttpMethod().equals(HttpMethod.GET))
                .map(Operation::getOperationId)
                .filter(operation -> !WITHOUT_EFFECT.contains(operation))
                .toList());
  }

  @TestFactory
  List<DynamicTest> isDoneOnceAndAnsweredTheSame() {
    return WRITES.stream()
        .map(write -> DynamicTest.dynamicTest(write.operation(), () -> isDoneOnce(write)))
        .toList();
  }

  private static void isDoneOnce(Write write) {
    String key = "key of " + write.operation();
    if (!BY_THEMSELVES.contains(write.operation())) {
      leavesNothingWhereItCannotBeKept(write, key.replace(' ', '-'));
    }
    Reply first = send(write, key.replace(' ', '-'), write.body());
    assertThat(first.status()).as(first.text()).isBetween(200, 299);
    Map<String, String> after = tables();
    Reply again = send(write, key.replace(' ', '-'), write.body());
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(first.text());
    for (String header : List.of("location", "etag", "content-type", "cache-control")) {
      assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
    }
    assertThat(tables()).as("What is there after it was sent again").isEqualTo(after);
    if (write.body().length() > 0) {
      Buffer other = write.body().copy().appendString(" ");
      boolean isFile = write.operation().equals("api-upload");
      assertThat(send(write, key.replace(' ', '-'), other).status())
          .as("Sent otherwise")
          .isEqualTo(isJsonOfItsOwn(write) ? first.status() : 422);
      assertThat(isFile || tables().equals(after)).isTrue();
    }
  }

  // What posts compare is what the JSON says.
  private static boolean isJsonOfItsOwn(Write write) {
    return BY_THEMSELVES.contains(write.operation()) && !write.operation().equals("api-upload");
  }

  // As when the server dies before it could keep what it answers.
  private static void leavesNothingWhereItCannotBeKept(Write write, String key) {
    Map<String, String> before = tables();
    execute("alter table kept_reply add constraint dying check (false) not valid");
    int status = send(write, key, write.body()).status();
    execute("alter table kept_reply drop constraint dying");
    assertThat(status).isEqualTo(500);
    assertThat(tables()).as("What is there after it broke off").isEqualTo(before);
  }

  private static Reply send(Write write, String key, Buffer body) {
    List<String> headers = new ArrayList<>(List.of("idempotency-key", key));
    if (body.length() > 0) {
      headers.addAll(List.of("content-type", write.type()));
    }
    if (!write.match().isEmpty()) {
      headers.addAll(List.of("if-match", write.match()));
    }
    return SERVED.sendAs(
        write.caller(),
        write.method(),
        "/api/v1" + write.path(),
        body,
        headers.toArray(String[]::new));
  }

  private static void execute(String sql) {
    SERVED.database().pool().query(sql).execute().await();
  }

  // All that is in the database, as a digest of each table.
  private static Map<String, String> tables() {
    var tables = new TreeMap<String, String>();
    for (Row table :
        SERVED
            .database()
            .pool()
            .query("select relname from pg_stat_user_tables where relname not in ('kept_reply')")
            .execute()
            .await()) {
      String name = table.getString(0);
      tables.put(
          name,
          SERVED
              .database()
              .pool()
              .query(
                  "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                      .formatted(name))
              .execute()
              .await()
              .iterator()
              .next()
              .getString(0));
    }
    return tables;
  }
}
