package org.plenary.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.problem.FieldError;
import org.plenary.problem.Flaw;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedRoutes;

class ProblemsTest {

  /** What a reader is told of each problem. */
  record Told(Problem problem, int status, String name, String sentence) {}

  private static final List<Told> ALL =
      List.of(
          new Told(new Problem.NotFound(), 404, "not-found", "nothing here"),
          new Told(new Problem.Gone(), 410, "gone", "This post was taken away"),
          new Told(new Problem.NotSignedIn(), 401, "not-signed-in", "Sign in"),
          new Told(
              new Problem.NotAllowed(Why.inEnglish("Officers do.")),
              403,
              "not-allowed",
              "Officers do"),
          new Told(
              new Problem.Conflict(Why.inEnglish("It is taken.")), 409, "conflict", "It is taken"),
          told(Obstacle.FIRST_VISIT, 403, "first-visit", "accept the rules"),
          told(Obstacle.RULES_CHANGED, 403, "rules-changed", "accept them"),
          told(Obstacle.POSTING_PAUSED, 403, "posting-paused", "nothing here for now"),
          told(Obstacle.SUSPENDED, 403, "suspended", "appeal"),
          told(Obstacle.SLOWED, 429, "slowed", "one post in a while"),
          told(Obstacle.TOO_MANY_HELD, 429, "too-many-held", "wait to be looked at"),
          told(Obstacle.EDIT_HELD, 403, "edit-held", "looked at before it is published"),
          told(Obstacle.REPEATED, 409, "repeated", "said the same"),
          told(Obstacle.DISCUSSION_LOCKED, 409, "discussion-locked", "locked"),
          told(Obstacle.PARENT_GONE, 409, "parent-gone", "taken away"),
          told(Obstacle.IN_FLIGHT, 409, "in-flight", "being done"),
          told(Obstacle.STALE, 412, "stale", "changed meanwhile"),
          told(Obstacle.PARENT_ELSEWHERE, 422, "parent-elsewhere", "in this discussion"),
          told(Obstacle.TOO_DEEP, 422, "too-deep", "deeper"),
          told(Obstacle.TOO_MANY_MENTIONS, 422, "too-many-mentions", "more people"),
          told(Obstacle.TOO_MANY_QUOTES, 422, "too-many-quotes", "more than one post"),
          told(Obstacle.NO_SUCH_QUOTE, 422, "no-such-quote", "not there"),
          told(Obstacle.QUOTE_OF_CLOSED, 422, "quote-of-closed", "Not everybody"),
          told(Obstacle.KEY_REUSED, 422, "key-reused", "Something else"),
          told(Obstacle.UNSUPPORTED_FILE, 415, "unsupported-file", "by what is in them"),
          told(Obstacle.BROKEN_FILE, 422, "broken-file", "not whole"),
          told(Obstacle.PICTURE_TOO_LARGE, 422, "picture-too-large", "points"),
          told(Obstacle.UNPACKS_TOO_LARGE, 422, "unpacks-too-large", "unpacks"),
          told(Obstacle.ACTIVE_FILE, 422, "active-file", "macros"),
          told(Obstacle.NO_SUCH_UPLOAD, 422, "no-such-upload", "Send it again"),
          told(Obstacle.MATCH_REQUIRED, 428, "match-required", "If-Match"),
          new Told(
              new Problem.WrongForm("application/json"), 415, "wrong-form", "application/json"),
          new Told(
              new Problem.SignInRefused(Problem.SignInRefused.Reason.UNKNOWN),
              400,
              "sign-in-refused",
              "Begin again"),
          new Told(
              new Problem.NoSignIn(Duration.ofSeconds(30)), 503, "no-sign-in", "Reading goes on"),
          told(Flaw.CUT_OFF, "cut-off"),
          told(Flaw.WRONG_ENCODING, "wrong-encoding"),
          told(Flaw.NOT_JSON, "not-json"),
          told(Flaw.SAID_TWICE, "said-twice"),
          told(Flaw.NESTED_TOO_DEEP, "nested-too-deep"),
          told(Flaw.UNKEPT_LETTER, "unkept-letter"),
          new Told(
              Problem.Invalid.field("title", Why.inEnglish("Too long.")),
              400,
              "invalid",
              "Too long"),
          new Told(
              new Problem.TooMany(Why.inEnglish("Close one first."), Duration.ofSeconds(30)),
              429,
              "too-many",
              "Close one first"),
          new Told(new Problem.Full(Duration.ofSeconds(30)), 503, "full", "Try again soon"),
          new Told(
              new Problem.Unreadable(0, 11, Why.inEnglish("A day follows.")),
              400,
              "unreadable-question",
              "Characters 1 to 11 of the question cannot be read."),
          new Told(new Problem.TooSlow(Duration.ofSeconds(30)), 503, "too-slow", "too long"),
          new Told(
              new Problem.Unavailable(Duration.ofMillis(10)), 503, "unavailable", "Try again"));

  private static final ServedRoutes SERVED =
      new ServedRoutes(
          Stream.concat(
                  ALL.stream().flatMap(told -> refusing(told.name(), told.problem())),
                  Stream.of(
                      Route.page("bug", "/bug", _ -> broken()),
                      Route.form("form-bug", "/bug", _ -> broken()),
                      Route.api("api-bug", "/bug", _ -> broken()),
                      Route.page("late-bug", "/late", _ -> brokenLater()),
                      Route.page("unsendable", "/unsendable", _ -> unsendable())))
              .toList());

  private static Told told(Obstacle obstacle, int status, String name, String sentence) {
    return new Told(new Problem.Obstructed(obstacle), status, name, sentence);
  }

  private static Told told(Flaw flaw, String name) {
    var where = new FieldError("body", Why.inEnglish("In line 7."));
    return new Told(new Problem.Flawed(flaw, where), 400, name, "In line 7.");
  }

  private static Stream<Route> refusing(String name, Problem problem) {
    return Stream.of(
        Route.page(name, "/" + name, _ -> ProblemException.fail(problem)),
        Route.api("api-" + name, "/" + name, _ -> ProblemException.fail(problem)));
  }

  private static Future<Answer> broken() {
    throw new IllegalStateException("canary: the password is swordfish");
  }

  private static Future<Answer> brokenLater() {
    return Future.failedFuture(new IllegalArgumentException("canary"));
  }

  private static Future<Answer> unsendable() {
    return Future.succeededFuture(Answer.found("/canary\n"));
  }

  static Stream<Told> problems() {
    return ALL.stream();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void allAreHere() {
    assertThat(ALL.stream().map(told -> told.problem().getClass().getName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Problem.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aProgramIsToldNameStatusAndSentence(Told told) {
    Reply reply = SERVED.get("/api/v1/" + told.name());
    JsonObject json = reply.json();
    assertThat(reply.status()).isEqualTo(told.status());
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    assertThat(json.getString("type")).isEqualTo("urn:plenary:problem:" + told.name());
    assertThat(json.getInteger("status")).isEqualTo(told.status());
    assertThat(json.getString("title")).isEqualTo(told.name().replace('-', ' '));
    assertThat(json.encode()).contains(told.sentence());
  }

  @ParameterizedTest
  @MethodSource("problems")
  void aPersonIsToldInTheirLanguageAndASentence(Told told) {
    Reply english = SERVED.get("/" + told.name());
    Reply arabic = SERVED.get("/" + told.name(), "accept-language", "ar");
    assertThat(english.status()).isEqualTo(told.status());
    assertThat(english.page().expectFirst("main").text()).contains(told.sentence());
    assertThat(arabic.page().expectFirst("h1").text())
        .isNotEqualTo(english.page().expectFirst("h1").text());
  }

  @Test
  void whoShouldWaitIsToldHowLong() {
    assertThat(SERVED.get("/too-slow").header("retry-after")).isEqualTo("30");
    assertThat(SERVED.get("/api/v1/unavailable").header("retry-after")).isEqualTo("1");
    assertThat(SERVED.get("/gone").headers().contains("retry-after")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void aMistakeOfOursHasANumberAndRevealsNothing(String path) {
    Reply reply = SERVED.get(path);
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).containsPattern("Incident [0-9a-f-]{36}");
    assertThat(reply.everything()).doesNotContain("canary", "Exception", "at org.");
    assertThat(reply.header("content-security-policy")).isNotEmpty();
  }

  @Test
  void whatWasSentIsGivenBackWhereTheMistakeIsOurs() {
    Reply reply = SERVED.submit("/bug", "source", "Long written");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.text()).containsPattern("Incident [0-9a-f-]{36}").doesNotContain("canary");
    assertThat(reply.page().expectFirst("main [name=source]").val()).isEqualTo("Long written");
    assertThat(reply.page().select("[role=alert] a")).isEmpty();
  }

  static Stream<String> bugs() {
    return Stream.of("/bug", "/api/v1/bug", "/late");
  }

  @Test
  void evenAnAnswerThatCannotBeSentIsAnswered() {
    Reply reply = SERVED.get("/unsendable");
    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.everything()).doesNotContain("canary").contains("nosniff");
  }

  @Test
  void evenAMistakeInExplainingIsAnswered() {
    var mute =
        new Problems(
            (_, _) -> {
              throw new IllegalStateException("canary");
            });
    try (var served = new ServedRoutes(List.of(), mute)) {
      Reply reply = served.get("/nowhere");
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.everything()).doesNotContain("canary").contains("nosniff");
    }
  }

  @Test
  void everyNameIsDocumentedWithItsStatus() throws IOException {
    String page = Files.readString(Path.of(System.getProperty("plenary.root"), "docs/problems.md"));
    List<String> documented =
        Pattern.compile("\\| `urn:plenary:problem:([a-z-]+)` \\| ([\\d, ]+) \\|")
            .matcher(page)
            .results()
            .map(row -> row.group(1) + " " + row.group(2))
            .toList();
    Stream<String> ofTheDoor =
        Stream.of(
            "method-not-allowed 405",
            "not-acceptable 406",
            "cross-origin 403",
            "too-long 413, 414, 431",
            "incident 500");
    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ALL.stream().map(told -> told.name() + " " + told.status()), ofTheDoor)
                .toList());
  }
}
