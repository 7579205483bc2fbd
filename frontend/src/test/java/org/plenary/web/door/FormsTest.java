package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** In which form an address answers, and explains what it refuses. */
class FormsTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

  private static final ServedForum FORUM = new ServedForum();

  @AfterAll
  static void close() {
    FORUM.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/,                text/html,        text/html",
    "/,                */*,              text/html",
    "/api/v1/chapters, application/json, application/json",
    "/api/v1/chapters, */*,              application/json",
    "/robots.txt,      text/html,        text/plain"
  })
  void anAddressAnswersInItsForm(String path, String accept, String type) {
    Reply reply = FORUM.get(path, "accept", accept);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).startsWith(type);
  }

  @Test
  void aBrowserReadsBoth() {
    assertThat(FORUM.get("/", "accept", BROWSER).status()).isEqualTo(200);
    assertThat(FORUM.get("/api/v1/topics", "accept", BROWSER).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/,                application/json, text/html",
    "/,                image/png,        text/html",
    "/api/v1/chapters, text/html,        application/problem+json",
    "/api/v1/chapters, text/csv,         application/problem+json"
  })
  void aFormThatThereIsNotIsRefused(String path, String accept, String type) {
    Reply reply = FORUM.get(path, "accept", accept);
    assertThat(reply.status()).isEqualTo(406);
    assertThat(reply.header("content-type")).startsWith(type);
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere,           text/html",
    "/apiary,            text/html",
    "/api/v1/nowhere,    application/problem+json",
    "/api/v2/chapters,   application/problem+json",
    "/assets/absent.css, text/html"
  })
  void whatIsNotThereIsSaidInTheFormOfTheDoor(String path, String type) {
    Reply reply = FORUM.get(path);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.header("content-type")).startsWith(type);
  }

  @Test
  void aProblemHasTheFormOfItsStandard() {
    Reply reply = FORUM.get("/api/v1/discussions?limit=0");
    assertThat(reply.json().fieldNames())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "errors");
    assertThat(reply.json().getInteger("status")).isEqualTo(reply.status());
    assertThat(reply.json().getString("instance")).isEqualTo("/api/v1/discussions");
  }

  @Test
  void aProblemIsToldInTheLanguageOfThePage() {
    Reply reply = FORUM.get("/?x=1", "accept-language", "ar");
    assertThat(reply.page().expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(reply.page().expectFirst("main .lead").text()).containsPattern("\\p{IsArabic}");
    assertThat(reply.page().select("main [lang=en]")).isEmpty();
  }
}
