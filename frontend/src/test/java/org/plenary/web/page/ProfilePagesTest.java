package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.GivenMember;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What members say of themselves, by pages without a script. */
class ProfilePagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static GivenMember member(String handle) {
    return GivenMember.claimed(SERVED.database().pool(), handle, "global", Role.MEMBER);
  }

  private static List<String> spoken(Document page) {
    return page.select("select[name^=languages-]").stream()
        .map(field -> field.select("option[selected]").attr("value"))
        .toList();
  }

  private static Reply speak(Caller caller, String... languages) {
    Stream<String> fields =
        IntStream.range(0, languages.length)
            .boxed()
            .flatMap(row -> Stream.of("languages-" + row, languages[row]));
    return SERVED.submitAs(
        caller,
        "/me/profile",
        Stream.concat(Stream.of("name", "Dia", "timeZone", "UTC"), fields).toArray(String[]::new));
  }

  @Test
  void languagesAreChosenByTheirNamesAndAllAreKept() {
    Caller dia = member("dia").welcomed().caller();
    assertThat(speak(dia, "", "wo", "pt-BR", "wo", "fil", "gsw").status()).isEqualTo(303);
    Document page = SERVED.getAs(dia, "/me/profile", "accept-language", "fr").page();
    assertThat(spoken(page)).containsExactly("wo", "pt-BR", "fil", "gsw", "");
    assertThat(page.select("[name=languages-0] option[selected]").text()).isEqualTo("wolof");
    assertThat(page.select("[name=languages-1] option[selected]").text())
        .isEqualTo("portugais (Brésil)");
    assertThat(page.select("[name=languages-4] option").eachText())
        .startsWith("Aucune", "abkhaze")
        .contains("arabe", "pidgin nigérian", "yoruba")
        .doesNotHaveDuplicates();
    assertThat(speak(dia, "wo", "fr").status()).isEqualTo(303);
    assertThat(spoken(SERVED.getAs(dia, "/me/profile").page())).containsExactly("wo", "fr", "");
  }

  @Test
  void whoSpeaksNoLanguageIsAskedForTheFirst() {
    Document page = speak(member("eve").welcomed().caller(), "", "").page();
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("languages-0");
    assertThat(page.expectFirst("[role=alert]").text()).contains("Languages");
  }

  @Test
  void timeZonesAreProposedAndOthersTakenToo() {
    Document page = SERVED.getAs(member("fay").welcomed().caller(), "/me/profile").page();
    String zones = page.expectFirst("[name=timeZone]").attr("list");
    assertThat(page.expectFirst("datalist#" + zones).select("option").eachAttr("value"))
        .contains("UTC", "Africa/Dakar", "America/Argentina/Buenos_Aires")
        .doesNotContain("SystemV/EST5", "Etc/GMT+3");
  }

  @Test
  void aProfileThatIsRefusedHoldsWhatWasEntered() {
    Caller ana = member("ana").welcomed().caller();
    Reply refused =
        SERVED.submitAs(
            ana,
            "/me/profile",
            "name",
            "Ana <Sow>",
            "languages-0",
            "fr",
            "languages-1",
            "wo",
            "timeZone",
            "Africa/Dakar",
            "pronouns",
            "elle",
            "organisation-0",
            "ISOC",
            "since-0",
            "yesterday");
    assertThat(refused.status()).isEqualTo(400);
    Document page = refused.page();
    assertThat(page.expectFirst("[role=alert]").text())
        .contains("Since 1", "2026-03-01")
        .doesNotContain("since-0");
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("since-0");
    assertThat(page.expectFirst("[name=name]").val()).isEqualTo("Ana <Sow>");
    assertThat(spoken(page)).containsExactly("fr", "wo", "");
    assertThat(page.expectFirst("[name=pronouns]").val()).isEqualTo("elle");
    assertThat(page.expectFirst("[name=organisation-0]").val()).isEqualTo("ISOC");
    Document now = SERVED.getAs(ana, "/me/profile").page();
    assertThat(now.select("[role=alert], [aria-invalid]")).isEmpty();
    assertThat(now.expectFirst("[name=pronouns]").val()).isEmpty();
  }

  @Test
  void theRowOfAnAffiliationThatIsRefusedIsMarked() {
    Caller cem = member("cem").welcomed().caller();
    Document page =
        SERVED
            .submitAs(
                cem,
                "/me/profile",
                "name",
                "Cem",
                "languages-0",
                "en",
                "timeZone",
                "UTC",
                "organisation-0",
                "ISOC",
                "since-0",
                "2020-01-01",
                "organisation-2",
                "Réseau",
                "since-2",
                "2024-01-01",
                "until-2",
                "2023-01-01")
            .page();
    String wrong = page.expectFirst("[aria-invalid]").attr("name");
    int place = 1 + Integer.parseInt(wrong.substring("until-".length()));
    assertThat(page.expectFirst("[role=alert]").text()).contains("Until " + place);
    assertThat(page.select("[aria-invalid]").eachAttr("value")).containsExactly("2023-01-01");
    Element row = page.expectFirst("p:has([aria-invalid])");
    assertThat(row.select("input").eachAttr("value"))
        .containsExactly("Réseau", "2024-01-01", "2023-01-01");
    assertThat(page.select("[name^=organisation-][value~=.]").eachAttr("value"))
        .containsExactly("ISOC", "Réseau");
  }

  @Test
  void aFieldThatIsTooLongIsNotCut() {
    Caller ben = member("ben").welcomed().caller();
    String name = "B".repeat(600);
    Document page = SERVED.submitAs(ben, "/me/profile", "name", name, "languages-0", "en").page();
    assertThat(page.expectFirst("[name=name]").val()).isEqualTo(name);
  }

  private static Reply welcome(String newcomer, String handle) {
    return SERVED.submitAs(
        member(newcomer).caller(),
        "/welcome",
        "handle",
        handle,
        "name",
        "Awa",
        "languages-0",
        "wo",
        "timeZone",
        "Africa/Dakar",
        "rules",
        "1");
  }

  @Test
  void aHandleThatSomebodyHasIsMarked() {
    member("taken");
    Reply refused = welcome("another", "taken");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.page().select("[aria-invalid]").eachAttr("name")).containsExactly("handle");
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("has this handle");
    assertThat(refused.page().expectFirst("[name=handle]").val()).isEqualTo("taken");
  }

  @Test
  void aFirstVisitThatIsRefusedHoldsWhatWasEntered() {
    Reply refused = welcome("newcomer", "no handle");
    assertThat(refused.status()).isBetween(400, 409);
    Document page = refused.page();
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.expectFirst("[name=handle]").val()).isEqualTo("no handle");
    assertThat(spoken(page)).containsExactly("wo", "", "");
    assertThat(page.select("[name=rules][checked]")).hasSize(1);
  }
}
