package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

class ExportApiTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("senegal", "fr"), "keys", Audience.PUBLIC);
  private static final Caller MEMBER = Given.callerOf(FORUM.chapter(), Role.MEMBER);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenDiscussion debate(String title) {
    GivenDiscussion debate = SERVED.given().discussion(FORUM, title);
    debate.post("ada", 0, "We all do.");
    debate.post("bob", 1, "Why?");
    return debate;
  }

  private static String path(GivenDiscussion debate) {
    return "/api/v1/discussions/" + debate.id().value() + "/export";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*                               | application/jsonl; charset=utf-8",
        "application/jsonl                 | application/jsonl; charset=utf-8",
        "application/mbox                  | application/mbox",
        "text/markdown, text/*;q=0.5       | text/markdown; charset=utf-8",
        "text/markdown;q=0.2, text/plain   | text/plain; charset=utf-8"
      })
  void comesInTheFormThatIsWanted(String accept, String type) {
    Reply reply = SERVED.get(path(debate("Keys")), "accept", accept);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo(type);
    assertThat(reply.header("vary")).contains("accept");
    assertThat(reply.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(reply.text()).contains("We all do.", "Why?");
  }

  @Test
  void thereIsNoOtherForm() {
    assertThat(SERVED.get(path(debate("Keys")), "accept", "text/csv").status()).isEqualTo(406);
  }

  @Test
  void linesAreThePostsOfTheApi() {
    GivenDiscussion debate = debate("Lines");
    String items =
        SERVED.get(path(debate)).text().lines().collect(Collectors.joining(",", "[", "]"));
    assertThat(new JsonArray(items))
        .isEqualTo(SERVED.get(path(debate).replace("/export", "/posts")).items());
  }

  @Test
  void wordsOfWhatWasTakenAwayAreNotInIt() {
    GivenDiscussion debate = SERVED.given().discussion(FORUM, "Gone");
    PostId gone = debate.post("ada", 0, "A canary sang");
    debate.post("bob", 1, "Why?");
    SERVED.given().state(gone.value(), "removed");
    for (String type : ExportType.mediaTypes()) {
      assertThat(SERVED.get(path(debate), "accept", type).text())
          .contains("removed")
          .doesNotContain("canary", "ada");
    }
  }

  @Test
  void isNotSentAgainWhileNothingChanged() {
    GivenDiscussion debate = debate("Same");
    String etag = SERVED.get(path(debate)).header("etag");
    Reply head = SERVED.ask(HttpMethod.HEAD, path(debate));
    assertThat(head.header("etag")).isEqualTo(etag);
    assertThat(SERVED.get(path(debate), "if-none-match", etag).status()).isEqualTo(304);
    assertThat(SERVED.get(path(debate), "if-none-match", etag, "accept", "text/plain").status())
        .isEqualTo(200);
    debate.post("cyd", 0, "More");
    assertThat(SERVED.get(path(debate), "if-none-match", etag).status()).isEqualTo(200);
  }

  @Test
  void whatWentElsewhereIsThere() {
    GivenDiscussion from = debate("From");
    GivenDiscussion into = debate("Into");
    new Archive(SERVED.database().pool()).merge(from.id(), into.id());
    assertThat(SERVED.get(path(from)).header("location")).isEqualTo(path(into));
    assertThat(SERVED.get("/d/" + from.id().value() + "/from.md").header("location"))
        .isEqualTo("/d/" + into.id().value() + "/into.md");
  }

  @Test
  void peopleFindItBehindThePage() {
    GivenDiscussion debate = debate("Who pays?");
    String page = "/d/" + debate.id().value() + "/who-pays";
    for (String ending : List.of("txt", "md", "mbox", "jsonl")) {
      String address = page + "." + ending;
      assertThat(SERVED.get(page).page().select("a[href=" + address + "]")).hasSize(1);
      Reply reply = SERVED.get(address);
      assertThat(reply.text()).contains("We all do.", "Why?");
      assertThat(reply.header("content-disposition")).contains("who-pays." + ending);
      assertThat(SERVED.get(page.replace("pays", "paid") + "." + ending).header("location"))
          .isEqualTo(address);
    }
  }

  @Test
  void closedForumsAreWrittenDownForTheirMembersAlone() {
    GivenForum closed = SERVED.given().forum(FORUM.chapter(), "closed", Audience.CHAPTER);
    GivenDiscussion debate = SERVED.given().discussion(closed, "Closed");
    debate.post("ada", 0, "A canary sang");
    String page = "/d/" + debate.id().value() + "/closed.txt";
    assertThat(SERVED.get(path(debate)).status()).isEqualTo(404);
    assertThat(SERVED.get(page).status()).isEqualTo(404);
    assertThat(SERVED.getAs(MEMBER, path(debate)).text()).contains("canary");
    assertThat(SERVED.getAs(MEMBER, page).text()).contains("canary");
  }

  @Test
  void whoDoesNotReadHasAPlaceAndNoMoreUntilTheyLeave() throws IOException {
    GivenDiscussion debate = debate("Long");
    debate.answers("crowd", 2_000);
    SERVED
        .database()
        .pool()
        .query("update post_revision set source = repeat('x', 20000) where source like 'Answer %'")
        .execute()
        .await();
    try (Socket _ = asking(debate, MEMBER)) {
      Reply second = SERVED.getAs(MEMBER, path(debate));
      assertThat(second.status()).isEqualTo(429);
      assertThat(second.header("retry-after")).isEqualTo("10");
      try (Socket other = asking(debate, Caller.ANONYMOUS)) {
        assertThat(SERVED.get(path(debate)).status()).isEqualTo(503);
        assertThat(SERVED.ask(HttpMethod.HEAD, path(debate)).status()).isEqualTo(200);
        assertThat(other.getInputStream().readAllBytes()).hasSizeGreaterThan(40_000_000);
      }
      assertThat(SERVED.get(path(debate)).status()).isEqualTo(200);
    }
    awaitRoom();
  }

  // The first byte of the answer tells that a place was taken.
  private static Socket asking(GivenDiscussion debate, Caller caller) throws IOException {
    String known =
        caller.member().isEmpty() ? "" : "Authorization: Bearer " + SERVED.pass(caller) + "\r\n";
    var socket = new Socket(InetAddress.getLoopbackAddress(), SERVED.port());
    socket.setSoTimeout((int) PATIENCE.toMillis());
    String request =
        "GET %s HTTP/1.1\r\nHost: plenary.example\r\n%sConnection: close\r\n\r\n"
            .formatted(path(debate), known);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    assertThat(socket.getInputStream().read()).isEqualTo('H');
    return socket;
  }

  private static void awaitRoom() {
    long until = System.nanoTime() + PATIENCE.toNanos();
    String small = path(debate("Small"));
    while (SERVED.getAs(MEMBER, small).status() != 200) {
      assertThat(System.nanoTime()).as("When the place is free").isLessThan(until);
    }
  }
}
