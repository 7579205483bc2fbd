package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What chapters say on contact and privacy, and how a post is reported, without a script. */
class DeclarationPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller OFFICER =
      GivenMember.claimed(SERVED.database().pool(), "officer", "senegal", Role.OFFICER).caller();

  private static final String CONTACT = "/c/senegal/administration/contact";
  private static final String PRIVACY = "/c/senegal/administration/privacy";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    Reply reply = SERVED.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  private static GivenDiscussion debate(String chapter, String forum, Audience audience) {
    return SERVED
        .given()
        .discussion(
            SERVED.given().forum(SERVED.given().chapter(chapter, "en"), forum, audience),
            "Who pays & why?");
  }

  @Test
  void withoutWordsOfItsOwnAChapterStillSaysWhomToWriteTo() {
    Document page = page("/c/argentina/contact");
    assertThat(page.expectFirst("h1").text()).isEqualTo("Contact");
    assertThat(page.select("main a[href=mailto:desk@society.example]")).hasSize(1);
    assertThat(page.text())
        .contains("The officers of " + Texts.isolated("Argentina"), "@argentina/moderators");
    assertThat(page.select("#about")).isEmpty();
    assertThat(page.select("[aria-labelledby=report]").text()).contains("No account is needed");
  }

  @Test
  void officersWriteInTheLanguagesOfTheirChapter() {
    String address = "/c/senegal/administration/contact";
    Document form = SERVED.getAs(OFFICER, address).page();
    assertThat(form.select("textarea").eachAttr("name")).containsExactly("text-fr");
    Reply published =
        SERVED.submitAs(
            OFFICER,
            address,
            "address",
            " bureau@senegal.example ",
            "text-fr",
            "# Le bureau\n\nÉcrivez-nous le *lundi*. <script>x</script>");
    assertThat(published.header("location")).isEqualTo("/c/senegal/contact");
    Document page = page("/c/senegal/contact");
    assertThat(page.select(".words[lang=fr] em").text()).isEqualTo("lundi");
    assertThat(page.select(".words h2").text()).isEqualTo("Le bureau");
    assertThat(page.select("main script")).isEmpty();
    assertThat(page.select("main a[href=mailto:bureau@senegal.example]")).hasSize(1);
    assertThat(page.text()).contains("Version 1,").doesNotContain("desk@society.example");
    Document next = SERVED.getAs(OFFICER, address).page();
    assertThat(next.expectFirst("textarea").wholeText().strip()).startsWith("# Le bureau");
    assertThat(next.expectFirst("[name=judged]").attr("value")).isEqualTo("1");
    assertThat(SERVED.submitAs(OFFICER, address, "text-fr", "Autre").status()).isEqualTo(409);
    assertThat(SERVED.submitAs(OFFICER, address, "judged", "1", "address", "?").status())
        .isEqualTo(400);
  }

  @Test
  void whatIsNotTakenStandsInTheFormWithTheReason() {
    Document page = refused(400, OFFICER, "address", "nowhere", "text-fr", "Venez\nle lundi");
    assertThat(page.expectFirst("[role=alert]").text()).contains("It must be a mail address");
    assertThat(page.expectFirst("[name=address]").attr("value")).isEqualTo("nowhere");
    assertThat(typed(page)).isEqualTo("Venez\nle lundi");
    assertThat(page.select("[name=judged]")).isEmpty();
  }

  @Test
  void whoseSessionEndedKeepsWhatTheyWrote() {
    Document page =
        refused(401, Caller.ANONYMOUS, "judged", "3", "text-fr", "Le mardi", "text-wo", "Talaata");
    assertThat(page.expectFirst("[role=alert] a").attr("href"))
        .isEqualTo("/sign-in?return=" + PRIVACY);
    assertThat(page.select("textarea").eachAttr("name")).containsExactly("text-fr", "text-wo");
    assertThat(typed(page)).isEqualTo("Le mardi");
    assertThat(page.expectFirst("[name=judged]").attr("value")).isEqualTo("3");
    assertThat(SERVED.submitAs(Caller.ANONYMOUS, "/c/nowhere/administration/privacy").status())
        .isEqualTo(401);
  }

  @Test
  void whoWasSlowerSeesBothTextsAndMaySendTheirs() {
    String address = "/c/lebanon/administration/privacy";
    Caller officer =
        GivenMember.claimed(SERVED.database().pool(), "other", "lebanon", Role.OFFICER).caller();
    assertThat(SERVED.submitAs(officer, address, "text-ar", "الأول").status()).isEqualTo(303);
    Reply slower = SERVED.submitAs(officer, address, "text-ar", "الثاني");
    assertThat(slower.status()).isEqualTo(409);
    assertThat(slower.page().select(".theirs[lang=ar]").text()).isEqualTo("الأول");
    assertThat(typed(slower.page())).isEqualTo("الثاني");
    String judged = slower.page().expectFirst("[name=judged]").attr("value");
    SERVED.submitAs(officer, address, "judged", judged, "text-ar", typed(slower.page()));
    assertThat(page("/c/lebanon/privacy").select(".words[lang=ar]").text()).isEqualTo("الثاني");
  }

  @Test
  void ofWhatCannotBeKeptTheRestStands() {
    Document page = refused(400, OFFICER, "text-fr", "Venez\u0007 ici");
    assertThat(page.expectFirst("[role=alert]").text()).contains("cannot be kept");
    assertThat(typed(page)).isEqualTo("Venez ici");
  }

  private static Document refused(int status, Caller caller, String... fields) {
    Reply reply = SERVED.submitAs(caller, fields[0].equals("address") ? CONTACT : PRIVACY, fields);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    return reply.page();
  }

  private static String typed(Document form) {
    return form.expectFirst("textarea").wholeText().strip();
  }

  @Test
  void administrationLeadsToBoth() {
    Document page = SERVED.getAs(OFFICER, "/c/senegal/administration").page();
    assertThat(page.select("main li a").eachAttr("href"))
        .contains("/c/senegal/administration/contact", "/c/senegal/administration/privacy");
  }

  @Test
  void everyPageOfAChapterLeadsToItsOwnAndEveryOtherToThoseOfAll() {
    assertThat(page("/c/lebanon").select(".foot a").eachAttr("href"))
        .containsExactly(
            "/chapters", "/c/lebanon/rules", "/record", "/c/lebanon/contact", "/c/lebanon/privacy");
    assertThat(page("/topics").select(".foot a").eachAttr("href")).contains("/c/global/privacy");
  }

  @Test
  void everyCookieThatIsSetIsNamed() {
    Document page = page("/c/global/privacy");
    assertThat(page.select(".cookies:not(.stored) code").eachText())
        .containsExactly("__Host-session", "__Host-sign-in-…", "__Host-language", "__Host-reading");
  }

  @Test
  void whoMayLearnWhoSomebodyIsAndWhoReportedIsTold() {
    String page = page("/c/global/privacy").select("main").text();
    assertThat(page)
        .contains("Two officers together can open it", "the public record says that it was opened")
        .contains("Moderators of a chapter read what is reported there, and by which member")
        .doesNotContain("No page shows it");
  }

  @Test
  void whatSomebodyTakesAlongIsTold() {
    assertThat(page("/c/global/privacy").select("section[aria-labelledby=leave] li").eachText())
        .contains("Your own page hands out, in one file, what you wrote, chose and were told.")
        .noneMatch(line -> line.contains("no page yet that hands out"));
  }

  @Test
  void whatTheBrowserKeepsByItselfIsNamedToo() throws IOException {
    Element name = page("/c/global/privacy").expectFirst(".stored code");
    assertThat(Files.readString(Path.of("src/main/script/folds.ts")))
        .contains("const KEY = \"" + name.text() + "\"");
  }

  @Test
  void whoReadsAPostCanReportItWithoutAnAccount() {
    PostId post = debate("tonga", "talk", Audience.PUBLIC).post("ada", 0, "Buy this");
    Document thread = page(SERVED.get("/p/" + post.value()).header("location").split("#", -1)[0]);
    String report = thread.expectFirst(".acts a[href$=/report]").attr("href");
    assertThat(report).isEqualTo("/p/" + post.value() + "/report");
    String contact = page(report).expectFirst("noscript a").attr("href");
    assertThat(contact).isEqualTo("/c/tonga/contact?about=/p/" + post.value());
    Document page = page(contact);
    String link = ServedForum.PUBLIC_URL + "/p/" + post.value();
    assertThat(page.select("section[aria-labelledby=about]").text())
        .contains("#1", "Member ada", "Who pays & why?", link);
    String mail = page.expectFirst("a.do").attr("href");
    assertThat(mail).startsWith("mailto:desk@society.example?subject=").doesNotContain(" ");
    assertThat(URLDecoder.decode(mail, StandardCharsets.UTF_8)).contains("Who pays & why?", link);
    assertThat(mail).contains("%0D%0A%0D%0A").doesNotContain("%0A%0A");
  }

  @Test
  void whatIsNotToBeReadIsNotNamed() {
    PostId closed = debate("fiji", "board", Audience.OFFICERS).post("ada", 0, "Secret");
    String absent = "/c/fiji/contact?about=/p/" + (closed.value() + 1_000_000);
    Reply hidden = SERVED.get("/c/fiji/contact?about=/p/" + closed.value());
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.page().select("main").text())
        .isEqualTo(SERVED.get(absent).page().select("main").text());
  }

  @Test
  void aPostOfAnotherChapterIsNotThisOnesToAnswerFor() {
    PostId post = debate("samoa", "talk", Audience.PUBLIC).post("ada", 0, "Here");
    assertThat(SERVED.get("/c/samoa/contact?about=/p/" + post.value()).status()).isEqualTo(200);
    assertThat(SERVED.get("/c/lebanon/contact?about=/p/" + post.value()).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about=7",
        "about=/p/",
        "about=/p/x",
        "about=https://evil.example/p/7",
        "about=/p/1234567890123456789",
        "who=me"
      })
  void whatNamesNoPostIsRefused(String query) {
    assertThat(SERVED.get("/c/global/contact?" + query).status()).isEqualTo(400);
  }

  @Test
  void noForumTakesTheAddressOfEither() {
    for (String slug : new String[] {"contact", "privacy"}) {
      Reply opened =
          SERVED.submitAs(
              OFFICER,
              "/c/senegal/administration/forums",
              "slug",
              slug,
              "title",
              "Mine",
              "description",
              "",
              "language",
              "fr",
              "reading",
              "public",
              "posting",
              "members");
      assertThat(opened.status()).as(slug).isEqualTo(409);
    }
  }
}
