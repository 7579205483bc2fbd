package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.RecordedForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** The numbers of moderation, as pages, tables and programs are told them. */
class TransparencyPagesTest {

  private static final RecordedForum RECORDED = new RecordedForum();
  private static final ServedForum SERVED = RECORDED.served();

  @AfterAll
  static void close() {
    RECORDED.close();
  }

  private static String year() {
    return Integer.toString(LocalDate.now(ZoneOffset.UTC).getYear());
  }

  private static Document page(String path, String language) {
    return SERVED.get(path, "cookie", "__Host-language=" + language).page();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Actions by kind, Hidden 1, 'tuvalu, rule 3 2'",
    "fr, Actions par genre, Masqué 1, 'tuvalu, règle 3 2'",
    "es, Acciones por tipo, Oculto 1, 'tuvalu, regla 3 2'",
    "ar, الإجراءات بحسب النوع, أُخفي 1, tuvalu"
  })
  void aChapterTellsWhatWasDone(String language, String title, String hidden, String rule) {
    Document page = page("/c/tuvalu/transparency", language);
    assertThat(page.select("caption").eachText()).contains(title);
    assertThat(page.text()).contains(hidden, rule, year());
  }

  @Test
  void closedForumsAreCountedAndNotNamed() {
    assertThat(page("/transparency", "en").text())
        .contains("Words taken out 1")
        .doesNotContain("board", "canary");
  }

  @Test
  void leadsToOtherTimesAsFarAsTheyBegan() {
    Document page = page("/c/tuvalu/transparency?period=2020-Q2", "en");
    assertThat(page.expectFirst("h2").text()).isEqualTo("Quarter 2 of 2020");
    assertThat(page.text()).contains("Nothing was reported or done in this time.");
    assertThat(page.select(".ways a").eachAttr("href"))
        .containsExactly(
            "/c/tuvalu/transparency?period=2020-Q1",
            "/c/tuvalu/transparency?period=2020",
            "/c/tuvalu/transparency?period=2020-04",
            "/c/tuvalu/transparency?period=2020-05",
            "/c/tuvalu/transparency?period=2020-06",
            "/c/tuvalu/transparency?period=2020-Q3",
            "/transparency");
    assertThat(page("/transparency", "en").select(".ways a").eachAttr("href"))
        .allMatch(way -> way.substring(way.indexOf('=') + 1).compareTo(year() + "-Q5") < 0);
  }

  @Test
  void isATableToo() {
    String way = page("/c/tuvalu/transparency", "en").select("a[href*=.csv]").attr("href");
    Reply table = SERVED.get(way);
    assertThat(table.header("content-type")).startsWith("text/csv");
    assertThat(table.text().lines())
        .startsWith("\"period\",\"chapter\",\"measure\",\"of\",\"count\"")
        .contains(
            "\"%s\",\"tuvalu\",\"actions\",\"\",\"2\"".formatted(year()),
            "\"%s\",\"tuvalu\",\"actions-by-kind\",\"hide\",\"1\"".formatted(year()));
    assertThat(SERVED.get("/transparency.csv?period=2020").text().lines()).hasSize(7);
  }

  @Test
  void programsAreToldTheSame() {
    JsonObject report = SERVED.get("/api/v1/transparency?chapter=tuvalu").json();
    assertThat(report.getString("period")).isEqualTo(year());
    assertThat(report.getString("from")).isEqualTo(year() + "-01-01T00:00:00Z");
    assertThat(report.getJsonArray("tallies"))
        .contains(
            new JsonObject().put("measure", "actions").put("of", "").put("count", 2),
            new JsonObject().put("measure", "actions-by-kind").put("of", "hide").put("count", 1));
    assertThat(SERVED.get("/api/v1/transparency").json().getValue("chapter")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/transparency?period=2026-Q5",
        "/transparency?from=2026",
        "/c/tuvalu/transparency.csv?period=1999",
        "/api/v1/transparency?period=yesterday"
      })
  void refusesWhatMeansNothing(String path) {
    assertThat(SERVED.get(path).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/c/atlantis/transparency",
        "/c/atlantis/transparency.csv",
        "/api/v1/transparency?chapter=atlantis"
      })
  void knowsNoOtherChapters(String path) {
    assertThat(SERVED.get(path).status()).isEqualTo(404);
  }

  @Test
  void recordAndRulesLeadToIt() {
    assertThat(page("/record", "en").select("main a[href=/transparency]")).hasSize(1);
    SERVED.given().chapter("nauru", "en");
    assertThat(page("/c/nauru/rules", "en").select("a[href=/c/nauru/transparency]")).hasSize(1);
  }
}
