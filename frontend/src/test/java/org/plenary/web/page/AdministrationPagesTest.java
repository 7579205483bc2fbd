package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Chapters, forums and rules by pages of officers, without a script. */
class AdministrationPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller ADMIN = member("root", "global", Role.ADMINISTRATOR);
  private static final Caller OFFICER = member("officer", "senegal", Role.MEMBER, Role.OFFICER);

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller member(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(SERVED.database().pool(), handle, chapter, roles).caller();
  }

  private static Document page(Caller caller, String path) {
    return SERVED.getAs(caller, path).page();
  }

  @Test
  void anAdministratorFoundsAChapterAndSeesItAmongAll() {
    assertThat(page(ADMIN, "/me").select("a[href=/administration]").text())
        .isEqualTo("Administration");
    assertThat(page(OFFICER, "/me").select("a[href=/administration]")).isEmpty();
    Reply founded =
        SERVED.submitAs(
            ADMIN,
            "/administration",
            "slug",
            "tuvalu",
            "name",
            "Tuvalu",
            "description",
            "Nine islands",
            "languages",
            "en, tvl",
            "officer",
            "officer");
    assertThat(founded.header("location")).isEqualTo("/c/tuvalu/administration");
    Document all = page(ADMIN, "/administration");
    assertThat(all.expectFirst("h1").text()).isEqualTo("Administration");
    assertThat(all.select("a[href=/c/tuvalu]")).hasSize(1);
    assertThat(page(Caller.ANONYMOUS, "/c/tuvalu").text()).contains("Nine islands");
  }

  @Test
  void anAddressThatIsTakenIsMarked() {
    Reply chapter =
        SERVED.submitAs(
            ADMIN,
            "/administration",
            "slug",
            "senegal",
            "name",
            "Another",
            "languages",
            "fr",
            "officer",
            "officer");
    assertThat(chapter.status()).isEqualTo(409);
    assertThat(chapter.page().select("[aria-invalid]").eachAttr("name")).containsExactly("slug");
    assertThat(chapter.page().text()).contains("A chapter has this address.");
    Reply forum =
        SERVED.submitAs(
            OFFICER,
            "/c/senegal/administration/forums",
            "slug",
            "human-rights",
            "title",
            "Again",
            "language",
            "fr",
            "reading",
            "public",
            "posting",
            "members");
    assertThat(forum.status()).isEqualTo(409);
    assertThat(forum.page().select("[aria-invalid]").eachAttr("name")).containsExactly("slug");
  }

  private static Reply change(String mark, String hue) {
    return SERVED.submitAs(
        OFFICER,
        "/c/senegal/administration",
        "name",
        "Sénégal",
        "description",
        "",
        "languages",
        "fr",
        "joining",
        "request",
        "joinForm",
        "",
        "mark",
        mark,
        "hue",
        hue);
  }

  @Test
  void aChapterChoosesHowItsPagesAreKnown() {
    Document form = page(OFFICER, "/c/senegal/administration");
    assertThat(form.expectFirst("input[name=mark]").attr("value")).isEqualTo("SN");
    assertThat(form.select(".hues span")).hasSize(36);
    assertThat(change(" ★ ", "97").status()).isEqualTo(303);
    for (String path : List.of("/c/senegal", "/c/senegal/human-rights", "/c/senegal/rules")) {
      Document page = page(Caller.ANONYMOUS, path);
      assertThat(page.expectFirst("html").className()).isEqualTo("hue-100");
      assertThat(page.select("header .mark").eachText()).containsExactly("★");
    }
    assertThat(change("", "359").status()).isEqualTo(303);
    Document page = page(Caller.ANONYMOUS, "/c/senegal");
    assertThat(page.expectFirst("html").className()).isEqualTo("hue-0");
    assertThat(page.expectFirst("header .mark").text()).isEqualTo("S");
    assertThat(page(Caller.ANONYMOUS, "/").select("html[class], header .mark")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "' ', 0, Mark",
    "ABCDE, 0, Mark",
    "N, 360, Colour",
    "N, -1, Colour",
    "N, red, Colour"
  })
  void whatIsNoBrandIsRefusedWithItsField(String mark, String hue, String field) {
    Reply refused = change(mark, hue);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().select("main").text()).contains(field);
  }

  @Test
  void whatWasEnteredOfAChapterStandsInItsFormAgain() {
    Document again = change("ABCDE", "17").page();
    assertThat(again.expectFirst("[role=alert]").text()).contains("Mark");
    assertThat(again.expectFirst("input[name=mark]").val()).isEqualTo("ABCDE");
    assertThat(again.select("[aria-invalid]").eachAttr("name")).containsExactly("mark");
    assertThat(again.expectFirst("input[name=hue]").val()).isEqualTo("17");
    assertThat(again.expectFirst("input[name=slug]").val()).isEmpty();
  }

  @Test
  void whatWasEnteredOfAForumStandsInItsFormAgain() {
    Reply refused =
        SERVED.submitAs(
            OFFICER,
            "/c/senegal/administration/forums",
            "slug",
            "Règles!",
            "title",
            "Règles <ici>",
            "description",
            "Longue\nhistoire",
            "language",
            "wo",
            "reading",
            "chapter",
            "posting",
            "officers",
            "embeds",
            "on");
    assertThat(refused.status()).isEqualTo(400);
    Element form = refused.page().expectFirst("form[action$=/forums]");
    assertThat(refused.page().select("[role=alert]")).hasSize(1);
    assertThat(form.expectFirst("[name=slug]").val()).isEqualTo("Règles!");
    assertThat(form.expectFirst("[name=title]").val()).isEqualTo("Règles <ici>");
    assertThat(form.expectFirst("[name=description]").wholeText()).isEqualTo("Longue\nhistoire");
    assertThat(form.expectFirst("[name=language]").val()).isEqualTo("wo");
    assertThat(form.select("option[selected]").eachAttr("value"))
        .containsExactly("chapter", "officers");
    assertThat(form.select("input[checked]").eachAttr("name")).containsExactly("embeds");
    assertThat(refused.page().expectFirst("input[name=name]").val()).isEqualTo("Sénégal");
  }

  @Test
  void aForumIsChanged() {
    String address = "/c/senegal/human-rights/administration";
    Reply changed =
        SERVED.submitAs(
            OFFICER, address, "title", "Droits", "description", "Ici", "language", "fr");
    assertThat(changed.header("location")).isEqualTo(address);
    assertThat(page(Caller.ANONYMOUS, "/c/senegal/human-rights").expectFirst("h1").text())
        .isEqualTo("Droits");
  }

  @Test
  void whatIsAnnouncedStandsOnTheForumAndCanBeTakenBack() {
    String address = "/c/senegal/human-rights/administration/access";
    SERVED.submitAs(OFFICER, address, "reading", "signed_in", "posting", "members");
    SERVED.submitAs(OFFICER, address, "reading", "public", "posting", "members", "feeds", "on");
    assertThat(page(OFFICER, "/c/senegal/human-rights").select(".notice").text())
        .contains("everybody", "feed");
    assertThat(SERVED.submitAs(OFFICER, address + "/withdraw").status()).isEqualTo(303);
    assertThat(page(OFFICER, "/c/senegal/human-rights").select(".notice").text())
        .doesNotContain("everybody");
  }

  @Test
  void theNextVersionOfTheRulesBeginsWithTheLast() {
    String address = "/c/senegal/administration/rules";
    Document form = page(OFFICER, address);
    String before = form.expectFirst("textarea[name=text-fr]").wholeText();
    assertThat(before).contains("1. ");
    assertThat(form.expectFirst("input[name=judged]").attr("value")).isEqualTo("1");
    Reply published =
        SERVED.submitAs(
            OFFICER, address, "judged", "1", "text-fr", before + "\n\n٩. Neuf <b>fois</b>\nOui.");
    assertThat(published.header("location")).isEqualTo("/c/senegal/rules");
    Document rules = page(Caller.ANONYMOUS, "/c/senegal/rules");
    assertThat(rules.expectFirst("#rule-9").text()).isEqualTo("9 Neuf <b>fois</b>");
    Document older = page(Caller.ANONYMOUS, rules.expectFirst("a[href*=version]").attr("href"));
    assertThat(older.select("#rule-9")).isEmpty();
    assertThat(older.select("#rule-1")).hasSize(1);
    Reply late = SERVED.submitAs(OFFICER, address, "judged", "1", "text-fr", before);
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void aLongCodeInAScriptOfManyBytesIsTaken() {
    String preamble = "ق".repeat(4_000);
    String rules = "1. قاعدة\n" + "ب".repeat(4_000) + "\n2. أخرى\n" + "ت".repeat(4_000);
    Reply published =
        SERVED.submitAs(
            member("officer-lb", "lebanon", Role.OFFICER),
            "/c/lebanon/administration/rules",
            "judged",
            "1",
            "text-ar",
            preamble + "\n" + rules);
    assertThat(published.status()).isEqualTo(303);
  }
}
