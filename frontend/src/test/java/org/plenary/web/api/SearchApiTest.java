package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class SearchApiTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final GivenForum OPEN =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "access", Audience.PUBLIC);
  private static final int DISCUSSIONS = 7;

  @BeforeAll
  static void write() {
    for (int number = 1; number <= DISCUSSIONS; number++) {
      GivenDiscussion debate = SERVED.given().discussion(OPEN, "Undersea cable " + number);
      debate.post("ada", 0, "It runs deep.");
    }
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply ask(String question, String more) {
    return SERVED.get(
        "/api/v1/search?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8) + more);
  }

  @Test
  void pagesFollowEachOtherWithoutGapsAndTwice() {
    var found = new JsonArray();
    String more = "&limit=3";
    while (!more.isEmpty()) {
      JsonObject page = ask("undersea", more).json();
      found.addAll(page.getJsonArray("items"));
      assertThat(page.getInteger("total")).isEqualTo(DISCUSSIONS);
      String next = page.getString("next");
      more = next == null ? "" : "&limit=3&cursor=" + next;
    }
    assertThat(found.stream().map(item -> ((JsonObject) item).getLong("postId")))
        .hasSize(DISCUSSIONS)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "before:soon, before:soon",
    "cable lang:, lang:",
    "is:elsewhere cable, is:elsewhere",
    "in:tuvalu, in:tuvalu"
  })
  void anOperatorThatMeansNothingIsShownInItsPlace(String question, String part) {
    Reply refused = ask(question, "");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getString("type"))
        .isEqualTo("urn:plenary:problem:unreadable-question");
    assertThat(SERVED.get("/search?q=" + question.replace(" ", "+")).page().select("mark").text())
        .isEqualTo(part);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"never closed",
        "OR OR OR",
        "-",
        "*",
        "(a+)+$",
        "((((",
        "🏳️‍🌈",
        "كابل cable \u202E",
        "\\",
        "a:b:c"
      })
  void oddQuestionsAreReadWithForgiveness(String question) {
    assertThat(ask(question, "").status()).isEqualTo(200);
  }

  @Test
  void questionsThatAreTooLongAreToldSo() {
    assertThat(ask("a".repeat(1_001), "").status()).isEqualTo(400);
    assertThat(ask("-a ".repeat(65), "").status()).isEqualTo(400);
    assertThat(ask("a".repeat(1_000_000), "").status()).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&limit=0",
        "&limit=101",
        "&limit=many",
        "&cursor=forged",
        "&sort=best",
        "&page=2"
      })
  void whatWasNotOfferedIsRefused(String more) {
    assertThat(ask("cable", more).status()).isEqualTo(400);
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    String other = SERVED.get("/api/v1/discussions?limit=1").json().getString("next");
    assertThat(other).isNotNull();
    assertThat(ask("cable", "&cursor=" + other).status()).isEqualTo(400);
  }

  @Test
  void whatSomebodyTypesIsCompleted() {
    JsonArray ways = SERVED.get("/api/v1/search/completions?q=cab").json().getJsonArray("items");
    assertThat(ways).hasSize(DISCUSSIONS);
    assertThat(ways.getJsonObject(0).getString("kind")).isEqualTo("title");
    assertThat(ways.getJsonObject(0).getString("url")).contains("/d/");
  }
}
