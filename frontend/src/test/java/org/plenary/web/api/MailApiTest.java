package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What members are mailed, by programs. */
class MailApiTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final String LIST = "/forums/nauru/talk/mail-list";

  private final GivenTalk talk = new GivenTalk(SERVED.database(), "nauru", Audience.CHAPTER);
  private final Caller ana = talk.member("ana");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private Reply ask(HttpMethod method, String path) {
    return SERVED.ask(method, "/api/v1" + path, "authorization", "Bearer " + SERVED.pass(ana));
  }

  private int choose(String kind, String way) {
    String wish = new JsonObject().put("way", way).encode();
    return SERVED.sendAs(ana, HttpMethod.PUT, "/api/v1/me/mail/" + kind, wish).status();
  }

  private JsonObject choice(String kind) {
    return ask(HttpMethod.GET, "/me/mail").items().stream()
        .map(JsonObject.class::cast)
        .filter(choice -> choice.getString("kind").equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject json(String kind, String way, boolean free) {
    return new JsonObject().put("kind", kind).put("way", way).put("free", free);
  }

  @Test
  void whatIsMailedIsChosenByItsKindAndForumsAreReadAsLists() {
    assertThat(choice("new-post")).isEqualTo(json("new-post", "daily", true));
    assertThat(choose("new-post", "at-once")).isEqualTo(204);
    assertThat(choice("new-post")).isEqualTo(json("new-post", "at-once", true));
    assertThat(choice("notice")).isEqualTo(json("notice", "at-once", false));
    assertThat(choose("notice", "never")).isEqualTo(400);
    assertThat(choose("nothing", "never")).isEqualTo(404);
    assertThat(choose("reply", "hourly")).isEqualTo(400);
    assertThat(ask(HttpMethod.GET, LIST).json().getString("since")).isNull();
    assertThat(ask(HttpMethod.PUT, LIST).status()).isEqualTo(204);
    String since = ask(HttpMethod.GET, LIST).json().getString("since");
    JsonObject list = ask(HttpMethod.GET, "/me/mail-lists").items().getJsonObject(0);
    assertThat(list.fieldNames())
        .containsExactlyInAnyOrder("forum", "title", "language", "since", "url");
    assertThat(list.getString("forum")).isEqualTo("nauru/talk");
    assertThat(list.getString("since")).isEqualTo(since);
    assertThat(ask(HttpMethod.DELETE, LIST).status()).isEqualTo(204);
    assertThat(ask(HttpMethod.GET, "/me/mail-lists").items()).isEmpty();
    assertThat(ask(HttpMethod.PUT, "/forums/nauru/nowhere/mail-list").status()).isEqualTo(404);
  }
}
