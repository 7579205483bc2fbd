package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Chapters, forums, access and rules by programs of officers. */
class AdministrationApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller ADMIN = member("root", "global", Role.ADMINISTRATOR);
  private static final Caller OFFICER = member("officer", "senegal", Role.MEMBER, Role.OFFICER);
  private static final Caller MODERATOR = member("moderator", "senegal", Role.MODERATOR);
  private static final JsonObject PUBLIC =
      new JsonObject()
          .put("reading", "public")
          .put("posting", "members")
          .put("feeds", true)
          .put("embeds", true)
          .put("pseudonyms", false);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, chapter, roles).caller();
  }

  private static Reply send(Caller caller, HttpMethod method, String path, JsonObject json) {
    return SERVED.sendAs(caller, method, "/api/v1" + path, json.encode());
  }

  private static JsonObject forum(String slug) {
    return new JsonObject()
        .put("chapter", "senegal")
        .put("slug", slug)
        .put("title", "Réseaux")
        .put("language", "fr")
        .put("access", PUBLIC);
  }

  @Test
  void anAdministratorFoundsAChapter() {
    var tuvalu =
        new JsonObject()
            .put("slug", "tuvalu")
            .put("name", "Tuvalu")
            .put("languages", JsonArray.of("en", "tvl"))
            .put("officer", "officer");
    assertThat(send(OFFICER, HttpMethod.POST, "/chapters", tuvalu).status()).isEqualTo(404);
    Reply founded = send(ADMIN, HttpMethod.POST, "/chapters", tuvalu);
    assertThat(founded.status()).isEqualTo(201);
    assertThat(founded.header("location")).isEqualTo("/api/v1/chapters/tuvalu");
    assertThat(SERVED.get("/api/v1/chapters/tuvalu").json()).isEqualTo(founded.json());
    assertThat(send(ADMIN, HttpMethod.POST, "/chapters", tuvalu).status()).isEqualTo(409);
  }

  @Test
  void whatAPatchDoesNotNameStays() {
    Reply changed =
        send(
            OFFICER,
            HttpMethod.PATCH,
            "/chapters/senegal",
            new JsonObject().put("joining", "form").put("joinForm", "https://isoc.example/join"));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.json().getString("name")).isEqualTo("Sénégal");
    assertThat(changed.json().getString("joinForm")).isEqualTo("https://isoc.example/join");
    Reply back =
        send(
            OFFICER,
            HttpMethod.PATCH,
            "/chapters/senegal",
            new JsonObject().put("joining", "request").putNull("joinForm"));
    assertThat(back.json().getString("joinForm")).isNull();
    assertThat(
            send(OFFICER, HttpMethod.PATCH, "/chapters/senegal", new JsonObject().putNull("name"))
                .json()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("field"))
        .isEqualTo("name");
  }

  @Test
  void aChapterChoosesItsBrandAndMayGiveItsMarkUp() {
    Reply chosen = brand(new JsonObject().put("mark", "🇸🇳").put("hue", 0));
    assertThat(chosen.json().getString("mark")).isEqualTo("🇸🇳");
    assertThat(chosen.json().getInteger("hue")).isZero();
    Reply renamed = brand(new JsonObject().put("name", "Grand Sénégal"));
    assertThat(renamed.json().getString("mark")).isEqualTo("🇸🇳");
    assertThat(brand(new JsonObject().putNull("mark")).json().getString("mark")).isEqualTo("GS");
    Reply back = brand(new JsonObject().put("name", "Sénégal"));
    assertThat(back.json().getString("mark")).isEqualTo("S");
  }

  private static Reply brand(JsonObject change) {
    return send(OFFICER, HttpMethod.PATCH, "/chapters/senegal", change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"mark": ""}        | mark
          {"mark": "  "}      | mark
          {"mark": "ABCDE"}   | mark
          {"mark": "\\u202eLN"} | mark
          {"mark": 7}         | mark
          {"hue": 360}        | hue
          {"hue": -1}         | hue
          {"hue": 1.5}        | hue
          {"hue": null}       | hue
          {"colour": "red"}   | colour
          """)
  void whatIsNoBrandIsRefusedWithItsField(String change, String field) {
    Reply refused = brand(new JsonObject(change));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().getJsonArray("errors").getJsonObject(0).getString("field"))
        .isEqualTo(field);
  }

  @Test
  void aForumIsOpenedChangedNarrowedAndItsWideningTakenBack() {
    assertThat(send(MODERATOR, HttpMethod.POST, "/forums", forum("reseaux")).status())
        .isEqualTo(404);
    Reply opened = send(OFFICER, HttpMethod.POST, "/forums", forum("reseaux"));
    assertThat(opened.status()).isEqualTo(201);
    String address = "/forums/senegal/reseaux";
    Reply changed =
        send(OFFICER, HttpMethod.PATCH, address, new JsonObject().put("title", "Les réseaux"));
    assertThat(changed.json().getString("title")).isEqualTo("Les réseaux");
    assertThat(changed.json().getString("language")).isEqualTo("fr");
    JsonObject closed = PUBLIC.copy().put("reading", "chapter");
    assertThat(
            send(OFFICER, HttpMethod.PUT, address + "/access", closed)
                .json()
                .getJsonObject("current"))
        .isEqualTo(closed);
    assertThat(SERVED.get("/api/v1" + address).status()).isEqualTo(404);
    Reply widened = send(OFFICER, HttpMethod.PUT, address + "/access", PUBLIC);
    assertThat(widened.json().getJsonObject("current")).isEqualTo(closed);
    assertThat(widened.json().getJsonObject("announced").getJsonObject("access")).isEqualTo(PUBLIC);
    assertThat(SERVED.getAs(OFFICER, "/c/senegal/reseaux").page().select(".notice").text())
        .contains("everybody");
    String announced = "/api/v1" + address + "/access/announced";
    assertThat(SERVED.sendAs(OFFICER, HttpMethod.DELETE, announced, "").status()).isEqualTo(204);
    assertThat(SERVED.sendAs(OFFICER, HttpMethod.DELETE, announced, "").status()).isEqualTo(409);
  }

  @Test
  void rulesArePublishedVersionByVersion() {
    var rule = new JsonObject().put("number", 1).put("title", "Soyez aimables");
    var text = new JsonObject().put("language", "fr").put("rules", JsonArray.of(rule));
    var third = new JsonObject().put("judged", 1).put("texts", JsonArray.of(text));
    String path = "/chapters/senegal/rules";
    assertThat(send(MODERATOR, HttpMethod.POST, path, third).status()).isEqualTo(404);
    Reply published = send(OFFICER, HttpMethod.POST, path, third);
    assertThat(published.status()).isEqualTo(201);
    assertThat(published.json().getInteger("version")).isEqualTo(2);
    assertThat(SERVED.get(published.header("location")).json().getJsonArray("items"))
        .containsExactly(published.json());
    assertThat(SERVED.get("/api/v1" + path + "?version=1").json().getJsonArray("items"))
        .hasSize(1)
        .doesNotContain(published.json());
    assertThat(send(OFFICER, HttpMethod.POST, path, third).status()).isEqualTo(409);
  }

  @Test
  void aProgramWithoutTheScopeOrTheChapterChangesNothing() {
    Caller reading = OFFICER.limitedTo(Set.of(Scope.READ), Optional.empty());
    assertThat(send(reading, HttpMethod.POST, "/forums", forum("lecture")).status()).isEqualTo(403);
    Caller elsewhere =
        OFFICER.limitedTo(
            Set.of(Scope.values()), Optional.of(SERVED.given().chapter("nauru", "en")));
    assertThat(send(elsewhere, HttpMethod.POST, "/forums", forum("ailleurs")).status())
        .isEqualTo(404);
  }
}
