package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class OwnDataTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String FILE = "/me/data.jsonl";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static List<JsonObject> lines(Reply file) {
    return file.text().lines().map(JsonObject::new).toList();
  }

  @Test
  void whoIsSuspendedTakesTheirData() {
    var desk = new ReportedPost(SERVED);
    desk.judge("suspend", "confirm");
    Caller author = desk.author().caller();
    Reply file = SERVED.getAs(author, FILE);
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("content-type")).isEqualTo("application/jsonl; charset=utf-8");
    assertThat(file.header("cache-control")).isEqualTo("no-store");
    assertThat(file.header("content-disposition")).contains("attachment", "plenary-data.jsonl");
    assertThat(lines(file))
        .extracting(line -> line.getString("kind"))
        .startsWith("profile")
        .contains("name", "membership", "post");
    assertThat(file.text()).contains("You are a fool.").doesNotContain("Who holds the keys?");
    assertThat(file.text()).doesNotContain("reporter-" + desk.slug());
  }

  @Test
  void whoMadeAReportHasItAmongTheirData() {
    var desk = new ReportedPost(SERVED);
    assertThat(report(desk).getLong("contribution")).isEqualTo(desk.post().value());
  }

  @Test
  void whatBecameOfAReportIsToldOnceItStays() {
    var desk = new ReportedPost(SERVED);
    desk.judge("suspend", "confirm");
    assertThat(report(desk).fieldNames()).doesNotContain("outcome", "judgedAt");
    SERVED.database().pool().query("update notice set sent_at = now()").execute().await();
    assertThat(report(desk).getString("outcome")).isEqualTo("acted");
    assertThat(report(desk).fieldNames()).contains("judgedAt");
  }

  private static JsonObject report(ReportedPost desk) {
    return lines(SERVED.getAs(desk.reporter(), FILE)).stream()
        .filter(line -> line.getString("kind").equals("report"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoHasAnyOfItTakesNoPlaceOfTheOneThatTheyMayHave() {
    Caller somebody = new ReportedPost(SERVED).reporter();
    for (int i = 0; i < 3; i++) {
      assertThat(SERVED.getAs(somebody, FILE, "if-none-match", "*").status()).isEqualTo(304);
    }
    assertThat(SERVED.getAs(somebody, FILE).status()).isEqualTo(200);
    assertThat(SERVED.getAs(somebody, FILE).status()).isEqualTo(200);
  }

  @Test
  void theirOwnPageLeadsThere() {
    Caller somebody = new ReportedPost(SERVED).reporter();
    assertThat(SERVED.getAs(somebody, "/me").page().select("a[download]").eachAttr("href"))
        .containsExactly(FILE);
  }
}
