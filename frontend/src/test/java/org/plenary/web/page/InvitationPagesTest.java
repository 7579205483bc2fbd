package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.mailing.MailRelay;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Inviting into a chapter and accepting, by pages and by programs. */
class InvitationPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final String DESK = "/c/senegal/members";
  private static final String API = "/api/v1/chapters/senegal/invitations";

  private final Caller officer = member("officer", Role.MEMBER, Role.OFFICER).caller();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", roles);
  }

  private String invite(String address) {
    Reply made =
        SERVED.submitAs(officer, DESK + "/invitations", "address", address, "note", "From Thiès");
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    String link = made.page().expectFirst(".secret").text();
    assertThat(link).startsWith("https://plenary.example/invitation/");
    return link.substring("https://plenary.example".length());
  }

  @Test
  void aGuestIsLedToTheSignInAndComesBack() {
    Reply led = SERVED.get(invite("awa@example.org"));
    assertThat(led.status()).isEqualTo(302);
    assertThat(led.header("location")).startsWith("/sign-in?return=");
  }

  @Test
  void aGuestAcceptsOnce() {
    String link = invite("moussa@example.org");
    GivenMember guest = member("moussa");
    Reply shown = SERVED.getAs(guest.caller(), link);
    assertThat(shown.header("cache-control")).isEqualTo("no-store");
    Document page = shown.page();
    assertThat(page.expectFirst(".lead").text()).contains("Sénégal");
    String action = page.expectFirst("main form").attr("action");
    assertThat(SERVED.submitAs(guest.caller(), action).header("location")).isEqualTo("/c/senegal");
    assertThat(SERVED.getAs(guest.caller(), "/me").text()).contains("by an invitation");
    Caller late = member("late").caller();
    Reply used = SERVED.getAs(late, link);
    Reply unknown = SERVED.getAs(late, "/invitation/unknown");
    assertThat(used.status()).isEqualTo(404);
    assertThat(said(used)).isEqualTo(said(unknown));
    assertThat(said(SERVED.submitAs(late, action))).isEqualTo(said(unknown));
  }

  // The foot of a page that was asked for leads back to it, that of an answer to a form sends the
  // form once more.
  private static String said(Reply reply) {
    Document page = reply.page();
    page.select("footer.bottom, #typed").remove();
    return page.outerHtml();
  }

  @Test
  void anOfficerSeesWhatWaitsAndTakesItBack() {
    String link = invite("fatou@example.org");
    Document desk = SERVED.getAs(officer, DESK).page();
    assertThat(desk.text()).contains("From Thiès").doesNotContain("fatou@");
    String id = desk.select("li:contains(From Thiès) button").eachAttr("value").getLast();
    SERVED.submitAs(officer, DESK + "/invitations/withdraw", "invitation", id);
    assertThat(SERVED.getAs(member("fatou").caller(), link).status()).isEqualTo(404);
  }

  @Test
  void whoInvitesIsToldWhetherItIsMailed() {
    MailRelay.turn(SERVED.database().pool(), true).await();
    assertThat(lead())
        .isEqualTo("It is mailed to them; you can send this link as well, to a@x.org");
    SERVED
        .database()
        .pool()
        .query(
            "update letter set ended_at = now(), ending = 'sent', sealed_to = null, sealed_words ="
                + " null")
        .execute()
        .await();
    assertThat(lead()).isEqualTo("It is not mailed to them now; send this link to a@x.org");
    for (String address : List.of("a@x.org", "b@x.org")) {
      Reply made =
          SERVED.sendAs(
              officer, HttpMethod.POST, API, new JsonObject().put("address", address).encode());
      assertThat(made.json().getBoolean("mailed")).isEqualTo(address.startsWith("b"));
    }
  }

  private String lead() {
    return SERVED
        .submitAs(officer, DESK + "/invitations", "address", "a@x.org", "note", "")
        .page()
        .expectFirst(".lead")
        .text();
  }

  @Test
  void aProgramInvitesAndAnotherAccepts() {
    var wish = new JsonObject().put("address", "ibou@example.org");
    Reply made = SERVED.sendAs(officer, HttpMethod.POST, API, wish.encode());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("cache-control")).isEqualTo("no-store");
    String link = made.json().getString("link");
    String secret = link.substring(link.lastIndexOf('/') + 1);
    GivenMember guest = member("ibou");
    Reply accepted =
        SERVED.sendAs(
            guest.caller(),
            HttpMethod.POST,
            "/api/v1/me/accepted-invitations",
            new JsonObject().put("secret", secret).encode());
    assertThat(accepted.json().getString("slug")).isEqualTo("senegal");
    assertThat(guest.caller().standings()).hasSize(1);
    assertThat(
            SERVED
                .sendAs(
                    officer, HttpMethod.POST, API, new JsonObject().put("address", "x").encode())
                .status())
        .isEqualTo(400);
  }
}
