package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Joining a chapter by its pages, without a script. */
class JoiningPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  private final GivenMember officer = member("officer", Role.MEMBER, Role.OFFICER);
  private final GivenMember newcomer = member("newcomer");

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "senegal", roles);
  }

  private static Document page(Caller caller, String path) {
    return SERVED.getAs(caller, path).page();
  }

  @Test
  void whoAsksIsAnsweredAndBecomesAMember() {
    assertThat(page(Caller.ANONYMOUS, "/c/senegal").select("a[href^=/sign-in]")).hasSize(2);
    assertThat(page(newcomer.caller(), "/c/senegal").select("form[action$=/join]")).hasSize(1);
    Reply asked =
        SERVED.submitAs(
            newcomer.caller(), "/c/senegal/join", "message", "I live in\r\nDakar <b>now</b>");
    assertThat(asked.header("location")).isEqualTo("/me");
    assertThat(page(newcomer.caller(), "/me").text()).contains("Sénégal waits for an answer");
    assertThat(page(newcomer.caller(), "/me").select("a:contains(Sénégal)").eachAttr("lang"))
        .containsExactly("fr");
    Document told = page(officer.caller(), "/me/inbox");
    assertThat(told.expectFirst(".lines a").attr("lang")).isEqualTo("fr");
    assertThat(told.text()).contains("Somebody asks to join");
    Document desk = page(officer.caller(), told.expectFirst(".lines a").attr("href"));
    assertThat(desk.expectFirst("blockquote").text()).contains("Dakar <b>now</b>");
    String request = desk.expectFirst("input[name=request]").attr("value");
    Reply answered =
        SERVED.submitAs(
            officer.caller(),
            "/c/senegal/members/answer",
            "request",
            request,
            "verdict",
            "yes",
            "reason",
            "Welcome");
    assertThat(answered.header("location")).isEqualTo("/c/senegal/members");
    assertThat(page(newcomer.caller(), "/me").text()).contains("accepted", "Welcome");
    assertThat(page(newcomer.caller(), "/me/inbox").text())
        .contains("Your request to join was answered: accepted");
    assertThat(page(newcomer.caller(), "/me").select("a:contains(Sénégal)").eachAttr("lang"))
        .containsExactly("fr", "fr");
    assertThat(newcomer.caller().standings()).extracting("role").containsExactly(Role.MEMBER);
    assertThat(page(newcomer.caller(), "/c/senegal").select("form[action$=/join]")).isEmpty();
  }

  @Test
  void aRosterIsTakenOutAsATable() {
    Reply table = SERVED.getAs(officer.caller(), "/c/senegal/members.csv");
    assertThat(table.header("content-type")).startsWith("text/csv");
    assertThat(table.header("content-disposition"))
        .isEqualTo("attachment; filename=\"senegal-members.csv\"");
    assertThat(table.text()).contains("\"officer\",\"officer\",\"member (claim) officer (claim)\"");
  }

  @Test
  void aClaimedRoleHasNoButtonAndAGivenOneHas() {
    member("guest");
    SERVED.submitAs(
        officer.caller(), "/c/senegal/members/give", "handle", "guest", "role", "observer");
    Document desk = page(officer.caller(), "/c/senegal/members");
    assertThat(desk.text()).contains(" @guest ");
    assertThat(desk.select(".held:contains(by the sign-in) button")).isEmpty();
    assertThat(desk.select(".held:contains(observer) button[name=role]")).isNotEmpty();
  }
}
