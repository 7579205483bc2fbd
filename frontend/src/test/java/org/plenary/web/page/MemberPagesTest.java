package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Claiming what was imported, by pages and by programs. */
class MemberPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final GivenForum LIST =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "list", Audience.PUBLIC);
  private static final Caller OFFICER = member("officer", Role.OFFICER).caller();
  private static final String DESK = "/c/tuvalu/members";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "tuvalu", roles);
  }

  private static void wrote(String author) {
    SERVED.given().discussion(LIST, "Debate of " + author).post(author, 0, "Words of " + author);
    SERVED.given().imported(author);
  }

  private static Document page(Caller caller, String path) {
    return SERVED.getAs(caller, path).page();
  }

  @Test
  void anAuthorIsClaimedAndTheOldAddressLeadsToTheMember() {
    wrote("old-ana");
    GivenMember ana = member("ana");
    assertThat(page(Caller.ANONYMOUS, "/m/old-ana").select("form[action$=/claim]")).isEmpty();
    assertThat(page(ana.caller(), "/m/old-ana").select("form[action$=/claim]")).hasSize(1);
    Reply asked = SERVED.submitAs(ana.caller(), "/m/old-ana/claim", "message", "It <b>was</b> me");
    assertThat(asked.header("location")).isEqualTo("/me");
    assertThat(page(ana.caller(), "/me").text()).contains("waits for an answer");
    Document desk = page(OFFICER, DESK);
    assertThat(desk.expectFirst("blockquote").text()).isEqualTo("It <b>was</b> me");
    String claim = desk.expectFirst("input[name=claim]").attr("value");
    SERVED.submitAs(OFFICER, DESK + "/claims", "claim", claim, "verdict", "yes", "reason", "");
    Reply old = SERVED.get("/m/old-ana");
    assertThat(old.status()).isEqualTo(301);
    assertThat(old.header("location")).isEqualTo("/m/ana");
    assertThat(page(Caller.ANONYMOUS, "/m/ana").text()).contains("Words of old-ana");
    assertThat(page(ana.caller(), "/m/ana").select("form[action$=/claim]")).isEmpty();
  }

  @Test
  void aProgramClaimsAndAnotherDeclines() {
    wrote("old-ben");
    Caller ben = member("ben").caller();
    String own = "/api/v1/me/author-claims";
    var claim = new JsonObject().put("author", "old-ben").put("message", "Me");
    Reply made = SERVED.sendAs(ben, HttpMethod.POST, own, claim.encode());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().getJsonObject("author").getString("handle")).isEqualTo("old-ben");
    String open = "/api/v1/chapters/tuvalu/author-claims";
    JsonObject waiting = SERVED.getAs(OFFICER, open).json().getJsonArray("items").getJsonObject(0);
    assertThat(waiting.getJsonObject("claimant").getString("handle")).isEqualTo("ben");
    String answer = open + "/" + waiting.getLong("id") + "/answer";
    var no = new JsonObject().put("accepted", false).put("reason", "That was his brother");
    assertThat(SERVED.sendAs(OFFICER, HttpMethod.POST, answer, no.encode()).status())
        .isEqualTo(204);
    assertThat(
            SERVED
                .getAs(ben, own)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("reason"))
        .isEqualTo("That was his brother");
    assertThat(SERVED.sendAs(ben, HttpMethod.DELETE, own + "/old-ben", "").status()).isEqualTo(404);
  }

  @Test
  void aChapterThatAPostNamesIsFoundWhereMembersAre() {
    Reply chapter = SERVED.get("/m/tuvalu");
    assertThat(chapter.status()).isEqualTo(302);
    assertThat(chapter.header("location")).isEqualTo("/c/tuvalu");
  }

  @Test
  void whatIsNotThereIsNotClaimed() {
    Caller someone = member("someone").caller();
    assertThat(SERVED.submitAs(someone, "/m/nobody/claim", "message", "").status()).isEqualTo(404);
    assertThat(SERVED.submitAs(someone, "/m/officer/claim", "message", "").status()).isEqualTo(409);
    assertThat(SERVED.submitAs(someone, "/m/a%00b/claim", "message", "").status()).isEqualTo(404);
  }
}
