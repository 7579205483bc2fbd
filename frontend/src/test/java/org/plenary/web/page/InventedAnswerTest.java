package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.web.door.Route;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Whoever invents what an answer carries for another language is told nothing and does nothing. */
class InventedAnswerTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller OFFICER = SampleVisitors.officer(SERVED);
  private static final Caller MEMBER = SampleVisitors.member(SERVED);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static String told(Object... description) {
    return Base64.getUrlEncoder()
        .encodeToString(
            new JsonArray(List.of(description)).encode().getBytes(StandardCharsets.UTF_8));
  }

  static Stream<String> nobodyWasTold() {
    JsonArray why = new JsonArray().add("nowhere").add("").add(new JsonArray());
    return Stream.of(
        "x",
        "!",
        told(),
        told(400),
        told(200, "invalid", why, new JsonArray()),
        told(400, "nowhere", why, new JsonArray()),
        told(400, "invalid", why, new JsonArray().add(why)),
        told(400, "invalid", why, new JsonArray().add(why.copy().add("<b>"))));
  }

  @ParameterizedTest
  @MethodSource
  void nobodyWasTold(String told) {
    Reply reply =
        SERVED.submitAs(
            OFFICER,
            "/c/senegal/administration/rules?again=ar&told=" + told,
            "judged",
            "1",
            "text-fr",
            "1. Soyez bref\nToujours");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.page().select("[role=alert]")).hasSize(1);
    assertThat(SERVED.get("/c/senegal/rules").text()).doesNotContain("Toujours");
  }

  static Stream<Route> noRouteDoesWhatIsOnlyToldAgain() {
    return SERVED.web().routes().stream()
        .filter(route -> route.kind() == Route.Kind.PAGE && !route.isRead());
  }

  // A place where somebody writes is looked for first, and a file is sent to no other address.
  private static int status(String route) {
    return switch (route) {
      case "edit-post", "reply", "post-in-discussion" -> 404;
      case "upload" -> 400;
      default -> 499;
    };
  }

  @ParameterizedTest
  @MethodSource
  void noRouteDoesWhatIsOnlyToldAgain(Route route) {
    JsonArray why = new JsonArray().add("").add("Never").add(new JsonArray());
    String path =
        route
            .path()
            .replace(":chapter", "senegal")
            .replace(":forum", "human-rights")
            .replaceAll(":way", "lock")
            .replaceAll(":\\w+", "999999");
    String address = path + "?again=ar&told=" + told(499, "invalid", why, new JsonArray());
    assertThat(SERVED.submitAs(MEMBER, address).status()).isEqualTo(status(route.name()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de1", "EN", "fr%0D%0Aset-cookie:x", ""})
  void noOtherCookieIsSet(String language) {
    Reply reply = SERVED.submitAs(MEMBER, "/m/nobody/mute?again=" + language);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers().contains("set-cookie")).isFalse();
  }

  @Test
  void otherSitesTellNobodyAnything() {
    Reply reply =
        SERVED.ask(
            HttpMethod.POST,
            "/language?again=ar&told=" + told(400, "invalid"),
            Buffer.buffer("x=y"),
            "content-type",
            "application/x-www-form-urlencoded",
            "sec-fetch-site",
            "cross-site");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers().contains("set-cookie")).isFalse();
  }
}
