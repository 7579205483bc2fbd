package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Joining a chapter, and being given roles there, by programs. */
class MembershipApiTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String REQUESTS = "/api/v1/chapters/senegal/join-requests";
  private static final String MEMBERS = "/api/v1/chapters/senegal/members";

  private final Caller officer = member("officer", Role.MEMBER, Role.OFFICER).caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", roles);
  }

  private static Reply post(Caller caller, String path, JsonObject json) {
    return SERVED.sendAs(caller, HttpMethod.POST, path, json.encode());
  }

  @Test
  void whoAsksIsAnsweredAndSeesTheAnswer() {
    GivenMember newcomer = member("newcomer");
    Reply asked = post(newcomer.caller(), REQUESTS, new JsonObject().put("message", "Dakar"));
    assertThat(asked.status()).isEqualTo(201);
    assertThat(asked.json().getString("chapter")).isEqualTo("senegal");
    assertThat(post(newcomer.caller(), REQUESTS, new JsonObject()).status()).isEqualTo(409);
    JsonObject waiting =
        SERVED.getAs(officer, REQUESTS).json().getJsonArray("items").getJsonObject(0);
    assertThat(waiting.getString("message")).isEqualTo("Dakar");
    String answer = REQUESTS + "/" + waiting.getLong("id") + "/answer";
    assertThat(post(officer, answer, new JsonObject().put("accepted", false)).status())
        .isEqualTo(400);
    assertThat(post(officer, answer, new JsonObject().put("accepted", true)).status())
        .isEqualTo(204);
    JsonObject own =
        SERVED
            .getAs(newcomer.caller(), "/api/v1/me/join-requests")
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(own.getBoolean("accepted")).isTrue();
    assertThat(newcomer.caller().standings()).extracting("role").containsExactly(Role.MEMBER);
    assertThat(post(newcomer.caller(), REQUESTS, new JsonObject()).status()).isEqualTo(403);
  }

  @Test
  void whatNobodyAnsweredIsTakenBack() {
    Caller doubtful = member("doubtful").caller();
    post(doubtful, REQUESTS, new JsonObject());
    String own = "/api/v1/me/join-requests/senegal";
    assertThat(SERVED.sendAs(doubtful, HttpMethod.DELETE, own, "").status()).isEqualTo(204);
    assertThat(SERVED.sendAs(doubtful, HttpMethod.DELETE, own, "").status()).isEqualTo(404);
  }

  @Test
  void aRoleThatWasGivenIsTakenAndAClaimedOneIsNot() {
    GivenMember claimed = member("claimed", Role.MEMBER);
    String roles = MEMBERS + "/claimed/roles/";
    assertThat(SERVED.sendAs(officer, HttpMethod.PUT, roles + "chair", "").status()).isEqualTo(204);
    assertThat(SERVED.getAs(officer, MEMBERS).json().getJsonArray("items").stream())
        .map(JsonObject.class::cast)
        .filteredOn(line -> line.getString("handle").equals("claimed"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getJsonArray("roles"))
                    .containsExactlyInAnyOrder(
                        held("member", "claim"), held("member", "local"), held("chair", "local")));
    assertThat(SERVED.sendAs(officer, HttpMethod.DELETE, roles + "chair", "").status())
        .isEqualTo(204);
    assertThat(SERVED.sendAs(officer, HttpMethod.DELETE, roles + "member", "").status())
        .isEqualTo(204);
    Reply refused = SERVED.sendAs(officer, HttpMethod.DELETE, roles + "member", "");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().getString("detail")).contains("sign-in");
    assertThat(claimed.caller().standings()).extracting("role").containsExactly(Role.MEMBER);
  }

  private static JsonObject held(String role, String source) {
    return new JsonObject().put("role", role).put("source", source);
  }

  @Test
  void whoeverIsNoOfficerLearnsNothing() {
    Caller moderator = member("moderator", Role.MODERATOR).caller();
    Reply absent = SERVED.getAs(moderator, "/api/v1/chapters/nowhere/members");
    Reply hidden = SERVED.getAs(moderator, MEMBERS);
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.text().replace("senegal", "nowhere")).isEqualTo(absent.text());
    String roles = MEMBERS + "/officer/roles/officer";
    assertThat(SERVED.sendAs(moderator, HttpMethod.DELETE, roles, "").status()).isEqualTo(404);
    assertThat(SERVED.sendAs(officer, HttpMethod.PUT, MEMBERS + "/nobody/roles/king", "").status())
        .isEqualTo(404);
  }

  @Test
  void aTokenWithoutReadingSeesNothingThatIsForItsMember() {
    Caller writing = officer.limitedTo(Set.of(Scope.WRITE), Optional.empty());
    for (String path : List.of(MEMBERS, REQUESTS, "/api/v1/me", "/api/v1/me/tokens")) {
      Reply refused = SERVED.getAs(writing, path);
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.json().getString("detail")).contains("'read'");
    }
    assertThat(SERVED.getAs(writing, "/api/v1/chapters").status()).isEqualTo(200);
  }

  @Test
  void aTokenForAnotherChapterAsksNothingHere() {
    Caller confined =
        member("confined")
            .caller()
            .limitedTo(Set.of(Scope.values()), Optional.of(SERVED.given().chapter("nauru", "en")));
    assertThat(post(confined, REQUESTS, new JsonObject()).status()).isEqualTo(403);
  }
}
