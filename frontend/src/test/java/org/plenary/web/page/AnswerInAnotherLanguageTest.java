package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * Whoever chooses another language where a form was answered reads the same answer in it, with what
 * stands in the fields by then; and nothing is done, though it could be done now.
 */
class AnswerInAnotherLanguageTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final Caller OFFICER = SampleVisitors.officer(SERVED);
  private static final Caller MEMBER = SampleVisitors.member(SERVED);
  private static final String RULES = "/c/senegal/administration/rules";
  private static final String WRITING = "/c/senegal/human-rights/new";
  private static final String NEW = "1. Soyez bref\nToujours";

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller caller(String name) {
    return switch (name) {
      case "officer" -> OFFICER;
      case "member" -> MEMBER;
      default -> Caller.ANONYMOUS;
    };
  }

  /** As a browser sends the form of a page, with this typed into it, when the switch is pressed. */
  private static Reply inArabic(Caller caller, Document page, String... typed) {
    Element button = page.expectFirst(".tongues button[lang=ar]");
    assertThat(button.hasAttr("formnovalidate")).isTrue();
    Map<String, String> fields = new TreeMap<>();
    Element form = page.expectFirst("form#" + button.attr("form"));
    form.select("[type=file]").remove();
    ((FormElement) form).formData().forEach(one -> fields.put(one.key(), one.value()));
    if (button.hasAttr("name")) {
      fields.put(button.attr("name"), button.val());
    }
    for (int i = 0; i < typed.length; i += 2) {
      fields.put(typed[i], typed[i + 1]);
    }
    String[] sent =
        fields.entrySet().stream()
            .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
            .toArray(String[]::new);
    return SERVED.submitAs(caller, button.attr("formaction"), sent);
  }

  private static Document arabic(Reply reply, int status) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("set-cookie")).startsWith("__Host-language=ar;");
    Document page = reply.page();
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.select(".tongues [aria-current]").eachAttr("lang")).containsExactly("ar");
    return page;
  }

  private static Element field(Document page, String name) {
    return page.expectFirst("main [name=" + name + "]");
  }

  @ParameterizedTest
  @CsvSource({
    "409, officer, /c/senegal/administration/rules,   text-fr, 2. Deux",
    "404, member,  /c/senegal/administration/rules,   text-fr, 2. Deux",
    "401, nobody,  /c/senegal/administration/rules,   text-fr, 2. Deux",
    "400, officer, /c/senegal/administration/contact, address, nowhere",
    "400, officer, /c/senegal/members/invitations,    address, nowhere",
    "400, officer, /c/senegal/members/give,           handle,  nobody",
    "400, member,  /me/profile,                       name,    ''",
    "401, nobody,  /me/profile,                       name,    Awa",
    "400, member,  /me/tokens,                        name,    ''",
    "401, nobody,  /c/senegal/human-rights/new,       source,  Clés"
  })
  void aRefusalIsToldAgainWithWhatStandsInTheForm(
      int status, String who, String place, String field, String value) {
    Caller caller = caller(who);
    Reply refused = SERVED.submitAs(caller, place, field, value);
    assertThat(refused.status()).isEqualTo(status);
    Document page = arabic(inArabic(caller, refused.page(), field, "Tout autre"), status);
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.expectFirst("[role=alert]").text())
        .isNotEqualTo(refused.page().expectFirst("[role=alert]").text());
    assertThat(field(page, field).val().strip()).isEqualTo("Tout autre");
    assertThat(page.select("[aria-invalid]").eachAttr("name"))
        .isEqualTo(refused.page().select("[aria-invalid]").eachAttr("name"));
  }

  @Test
  void whatCouldBeDoneNowIsNotDone() {
    String wrong = "2. Deux\n\n1. Un";
    Document page = SERVED.submitAs(OFFICER, RULES, "judged", "1", "text-fr", wrong).page();
    arabic(inArabic(OFFICER, page, "text-fr", NEW), 400);
    assertThat(SERVED.get("/c/senegal/rules").text()).doesNotContain("Toujours");
    Document refused = SERVED.submitAs(MEMBER, "/me/profile", "name", "").page();
    arabic(
        inArabic(MEMBER, refused, "name", "Awa", "languages-0", "fr", "timeZone", "Africa/Dakar"),
        400);
    assertThat(field(SERVED.getAs(MEMBER, "/me/profile").page(), "name").val()).isNotEqualTo("Awa");
  }

  @Test
  void whatAnotherPublishedStandsBesideOnesOwnAgain() {
    Caller officer = SampleVisitors.officer(SERVED, "argentina");
    String place = "/c/argentina/administration/rules";
    SERVED.submitAs(officer, place, "judged", "1", "text-es", "1. Sea amable");
    Document page =
        SERVED.submitAs(officer, place, "judged", "1", "text-es", "1. Sea breve").page();
    Document again = arabic(inArabic(officer, page), 409);
    assertThat(again.expectFirst(".theirs[lang=es]").text()).isEqualTo("1. Sea amable");
    assertThat(field(again, "text-es").val().strip()).isEqualTo("1. Sea breve");
    String judged = field(again, "judged").val();
    assertThat(
            SERVED
                .submitAs(officer, place, "judged", judged, "text-es", "1. Sea breve")
                .header("location"))
        .isEqualTo("/c/argentina/rules");
  }

  @Test
  void aPreviewIsShownAgainAndNothingIsSent() {
    Reply shown =
        SERVED.submitAs(
            MEMBER, WRITING, "title", "Clés", "source", "Qui *les* garde ?", "do", "preview");
    Document page = arabic(inArabic(MEMBER, shown.page(), "source", "Qui *le* sait ?"), 200);
    assertThat(page.expectFirst(".preview em").text()).isEqualTo("le");
    assertThat(field(page, "title").val()).isEqualTo("Clés");
    assertThat(SERVED.get("/c/senegal/human-rights").text()).doesNotContain("Clés");
  }

  @Test
  void whatIsRefusedToAWriterIsToldAgain() {
    Reply refused =
        SERVED.submitAs(MEMBER, WRITING, "title", "", "source", "Qui sait ?", "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    Document page = arabic(inArabic(MEMBER, refused.page(), "title", "Une question sans fin"), 400);
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(field(page, "title").val()).isEqualTo("Une question sans fin");
    assertThat(SERVED.get("/c/senegal/human-rights").text()).doesNotContain("sans fin");
  }

  @Test
  void aProblemOfWhatHasNoFieldsIsToldAgainToo() {
    Reply refused = SERVED.submitAs(MEMBER, "/m/nobody/mute");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(arabic(inArabic(MEMBER, refused.page()), 404).expectFirst("h1").text())
        .isNotEqualTo(refused.page().expectFirst("h1").text());
    Document line = SERVED.submitAs(MEMBER, "/me/muted", "byline", "x").page();
    arabic(inArabic(MEMBER, line), 404);
  }

  @Test
  void whatIsNoFormAnyMoreIsToldAgainToo() {
    Reply refused =
        SERVED.submitAs(MEMBER, "/c/senegal/human-rights/pseudonym", "name", "Nightingale");
    assertThat(refused.status()).isEqualTo(403);
    Document page = arabic(inArabic(MEMBER, refused.page()), 403);
    assertThat(page.select("[role=alert]")).hasSize(1);
    assertThat(page.select("main form :not([type=hidden])")).isEmpty();
  }

  @Test
  void whatIsWrongInManyPlacesIsToldAgainToo() {
    Stream<String> languages =
        "abcdefghij"
            .chars()
            .boxed()
            .flatMap(
                one ->
                    "klmnopqrst"
                        .chars()
                        .mapToObj(
                            other -> Character.toString(one) + "x" + Character.toString(other)));
    String[] fields =
        languages
            .flatMap(one -> Stream.of("text-" + one, "2. Deux\n\n1. Un"))
            .toArray(String[]::new);
    Reply refused = SERVED.submitAs(OFFICER, RULES, fields);
    assertThat(refused.page().select("[role=alert] li")).hasSizeGreaterThan(100);
    Document page = arabic(inArabic(OFFICER, refused.page()), 400);
    assertThat(page.select("[role=alert] li")).isNotEmpty();
    assertThat(field(page, "text-axk").val()).contains("Deux");
  }

  @Test
  void theAddressOfAnAnswerLeadsToItsPage() {
    Document refused = SERVED.submitAs(MEMBER, "/me/profile", "name", "").page();
    String address = refused.expectFirst(".tongues button[lang=ar]").attr("formaction");
    Reply read = SERVED.getAs(MEMBER, address);
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.page().select("[role=alert]")).isEmpty();
    assertThat(read.text()).doesNotContain("told=");
  }
}
