package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Whatever comes between, what was typed in a form of members or officers comes back. */
class TypedComesBackTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller OFFICER = SampleVisitors.officer(SERVED);
  private static final Caller MEMBER = SampleVisitors.member(SERVED);

  private static final String RULES = "/c/senegal/administration/rules";
  private static final String PRIVACY = "/c/senegal/administration/privacy";
  private static final String HOURS = "1. Soyez bref\nLongtemps écrit";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document refused(int status, Caller caller, String path, String... fields) {
    Reply reply = SERVED.submitAs(caller, path, fields);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.page().select("[role=alert]")).hasSize(1);
    return reply.page();
  }

  private static String typed(Document page, String language) {
    return page.expectFirst("textarea[name=text-" + language + "]").wholeText().strip();
  }

  @Test
  void rulesThatAreRefusedStandInTheirFormWithTheReason() {
    String wrong = "2. Deux\n\n1. Un";
    Document page = refused(400, OFFICER, RULES, "judged", "1", "text-fr", wrong);
    assertThat(page.expectFirst("[role=alert]").text()).contains("must rise");
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("text-fr");
    assertThat(typed(page, "fr")).isEqualTo(wrong);
    assertThat(page.expectFirst("[name=judged]").val()).isEqualTo("1");
  }

  @Test
  void whoseRulesWereSlowerSeesBothTextsAndMaySendTheirs() {
    String place = "/c/argentina/administration/rules";
    Caller officer = SampleVisitors.officer(SERVED, "argentina");
    String first = "1. Sea amable\nSiempre";
    assertThat(SERVED.submitAs(officer, place, "judged", "1", "text-es", first).header("location"))
        .isEqualTo("/c/argentina/rules");
    Document page = refused(409, officer, place, "judged", "1", "text-es", "1. Sea breve");
    assertThat(page.expectFirst("[role=alert]").text()).contains("Version 2");
    assertThat(page.expectFirst(".theirs[lang=es]").wholeText()).isEqualTo(first);
    assertThat(typed(page, "es")).isEqualTo("1. Sea breve");
    String judged = page.expectFirst("[name=judged]").val();
    SERVED.submitAs(officer, place, "judged", judged, "text-es", typed(page, "es"));
    assertThat(SERVED.get("/c/argentina/rules").page().expectFirst("#rule-1").text())
        .contains("Sea breve");
  }

  @ParameterizedTest
  @CsvSource({RULES, PRIVACY})
  void whoIsNoOfficerAnyMoreKeepsWhatTheyWrote(String place) {
    Document page = refused(404, MEMBER, place, "judged", "1", "text-fr", HOURS);
    assertThat(typed(page, "fr")).isEqualTo(HOURS);
    assertThat(page.select(".theirs")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({RULES, PRIVACY, "/c/senegal/human-rights/administration/rules"})
  void whoseSessionEndedKeepsWhatTheyWrote(String place) {
    Document page = refused(401, Caller.ANONYMOUS, place, "judged", "1", "text-fr", HOURS);
    assertThat(typed(page, "fr")).isEqualTo(HOURS);
    assertThat(page.expectFirst("[role=alert] a").attr("href"))
        .isEqualTo("/sign-in?return=" + place);
  }

  @Test
  void aLanguageThatTheChapterGaveUpMeanwhileIsNotLost() {
    SERVED.given().chapter("samoa", "en");
    Caller officer = SampleVisitors.officer(SERVED, "samoa");
    String place = "/c/samoa/administration/contact";
    speak("samoa", "en", "sm");
    assertThat(SERVED.getAs(officer, place).page().select("textarea").eachAttr("name"))
        .containsExactly("text-en", "text-sm");
    speak("samoa", "en");
    String[] sent = {"address", "nowhere", "text-en", "Come", "text-sm", "Sau"};
    Document page = refused(400, officer, place, sent);
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("address");
    assertThat(typed(page, "sm")).isEqualTo("Sau");
    sent[1] = "office@samoa.example";
    assertThat(SERVED.submitAs(officer, place, sent).status()).isEqualTo(303);
    assertThat(typed(SERVED.getAs(officer, place).page(), "sm")).isEqualTo("Sau");
  }

  private static void speak(String chapter, String... languages) {
    SERVED
        .database()
        .pool()
        .preparedQuery("update chapter set languages = $2 where slug = $1")
        .execute(Tuple.of(chapter).addArrayOfString(languages))
        .await();
  }

  @Test
  void anInvitationThatIsRefusedStandsInItsForm() {
    Document page =
        refused(
            400, OFFICER, "/c/senegal/members/invitations", "address", "nowhere", "note", "Awa");
    assertThat(page.expectFirst("[name=address]").val()).isEqualTo("nowhere");
    assertThat(page.expectFirst("[name=note]").val()).isEqualTo("Awa");
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("address");
    assertThat(page.text()).contains("@officer-senegal");
  }

  @Test
  void aRoleThatIsRefusedStandsInItsFormBesideTheMembers() {
    Document page =
        refused(404, OFFICER, "/c/senegal/members/give", "handle", "nobody", "role", "moderator");
    Element form = page.expectFirst("form[action$=/give]");
    assertThat(form.expectFirst("[name=handle]").val()).isEqualTo("nobody");
    assertThat(form.select("option[selected]").eachAttr("value")).containsExactly("moderator");
    assertThat(page.text()).contains("@officer-senegal");
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal/members/take,                 handle,     nobody",
    "/c/senegal/members/invitations/withdraw, invitation, 1000000",
    "/c/senegal/members/claims,               claim,      1000000"
  })
  void whatIsRefusedBesideAListOfMembersLeavesTheList(String place, String field, String value) {
    Document page =
        place.endsWith("take")
            ? refused(404, OFFICER, place, field, value, "role", "moderator")
            : place.endsWith("claims")
                ? refused(404, OFFICER, place, field, value, "verdict", "yes")
                : refused(404, OFFICER, place, field, value);
    assertThat(page.text()).contains("@officer-senegal");
  }

  @Test
  void whatIsRefusedBesideAListOfOnesOwnLeavesTheList() {
    SERVED.submitAs(MEMBER, "/me/tokens", "name", "Kept bot", "read", "on", "days", "9");
    Document tokens = refused(404, MEMBER, "/me/tokens/revoke", "token", "1000000");
    assertThat(tokens.text()).contains("Kept bot");
    assertThat(tokens.expectFirst("[name=days]").val()).isEqualTo("90");
    SERVED.submitAs(MEMBER, "/m/officer-senegal/mute");
    Document muted = refused(404, MEMBER, "/me/muted", "byline", "x");
    assertThat(muted.select(".lines a").eachAttr("href")).containsExactly("/m/officer-senegal");
    Document openings = refused(404, OFFICER, "/moderation/openings", "wish", "1000000");
    assertThat(openings.expectFirst("h1").text()).isEqualTo("Who is behind a name");
  }

  @Test
  void aTokenThatIsRefusedStandsInItsForm() {
    Document page =
        refused(
            400,
            MEMBER,
            "/me/tokens",
            "name",
            "Bot",
            "write",
            "on",
            "chapter",
            "senegal",
            "days",
            "99999");
    Element form = page.expectFirst("form:has([name=days])");
    assertThat(form.expectFirst("[name=name]").val()).isEqualTo("Bot");
    assertThat(form.expectFirst("[name=days]").val()).isEqualTo("99999");
    assertThat(form.select("input[checked]").eachAttr("name")).containsExactly("write");
    assertThat(form.select("option[selected]").eachAttr("value")).containsExactly("senegal");
    assertThat(page.select(".secret")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401, '',     /me/profile",
    "401, '',     /c/senegal/administration",
    "404, member, /c/senegal/administration",
    "404, member, /c/senegal/human-rights/administration/rules"
  })
  void whatIsNotTakenHereAnyMoreCanBeSentAgain(int status, String who, String place) {
    Caller caller = who.isEmpty() ? Caller.ANONYMOUS : MEMBER;
    String field = place.endsWith("rules") ? "text-fr" : "name";
    Document page = refused(status, caller, place, field, "Écrit <longtemps>");
    assertThat(page.expectFirst("main textarea").val().strip()).isEqualTo("Écrit <longtemps>");
    assertThat(page.expectFirst("main form[method=post]").attr("action")).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal/join,                   message",
    "/m/officer-senegal/claim,          message",
    "/c/senegal/members/answer,         reason",
    "/c/senegal/members/claims,         reason",
    "/c/senegal/members/give,           handle",
    "/c/senegal/human-rights/pseudonym, name",
    "/me/searches,                      name",
    "/me/searches/7,                    name",
    "/me/feeds,                         name"
  })
  void whatIsTypedIntoAShortFormOutlivesTheSession(String place, String field) {
    Document page = refused(401, Caller.ANONYMOUS, place, field, "Longtemps écrit");
    assertThat(page.expectFirst("main textarea").val().strip()).isEqualTo("Longtemps écrit");
    assertThat(page.expectFirst("main form[method=post]").attr("action")).isEqualTo(place);
  }

  @Test
  void theNameOfASearchThatIsRefusedIsNotLostAndCanBeChanged() {
    String tooLong = "Clés ".repeat(25).strip();
    Document page = refused(400, MEMBER, "/me/searches", "name", tooLong, "q", "clés");
    assertThat(page.select("main textarea").eachText()).containsExactly(tooLong, "clés");
    assertThat(page.select("main textarea:not([readonly])").eachAttr("name"))
        .containsExactly("name");
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("name");
  }

  @Test
  void whatIsSaidToThoseWhoRefuseItIsNotLost() {
    Document page = refused(403, OFFICER, "/c/senegal/join", "message", "Je vis à Dakar");
    assertThat(page.expectFirst("main textarea").val().strip()).isEqualTo("Je vis à Dakar");
  }
}
