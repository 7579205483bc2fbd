package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.caller.Role;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is not taken stands in its form, with the reason. */
class RefusedFormsTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WrittenForms FORMS = new WrittenForms(SERVED);
  private static final Caller ANA = FORMS.ana();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Caller reading(String language, Caller known) {
    Person one = known.person().orElseThrow();
    return Caller.of(
        new Person(
            one.id(), one.handle(), one.name(), one.welcomed(), List.of(language), one.zone()),
        known.standings());
  }

  @Test
  void theReasonIsSaidInTheLanguageOfWhoWrites() {
    String first = FORMS.firstPost(FORMS.opened("Refused in Arabic"));
    Caller observer = reading("ar", FORMS.member("observer-too", Role.OBSERVER));
    Reply refused = FORMS.submit(observer, first + "/reply", "source", "لا", "do", "send");
    Element alert = refused.page().expectFirst("[role=alert]");
    assertThat(alert.text()).contains("ليس لك أن تفعل هذا. يكتب هنا أعضاء الفرع.");
    assertThat(alert.select("[lang=en]")).isEmpty();
  }

  @Test
  void theReasonLeadsToTheFieldThatItNames() {
    Document page =
        FORMS
            .submit(
                ANA,
                WrittenForms.NEW,
                "title",
                "Ke\u200bys",
                "source",
                "Who holds them?",
                "do",
                "send")
            .page();
    Element reason = page.expectFirst("[role=alert] li");
    assertThat(reason.text()).startsWith("Title: It must have 1 to 300 letters");
    String place = reason.expectFirst("a").attr("href");
    assertThat(page.select("form.writing " + place).eachAttr("name")).containsExactly("title");
    assertThat(page.select("[aria-invalid]").eachAttr("name")).containsExactly("title");
  }

  @Test
  void whatIsNotTakenStandsThereWithTheReasonAndIsKept() {
    String first = FORMS.firstPost(FORMS.opened("Refused"));
    Caller observer = FORMS.member("observer", Role.OBSERVER);
    Reply refused =
        FORMS.submit(observer, first + "/reply", "source", "I may not <b>", "do", "send");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("Members");
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo("I may not <b>");
    assertThat(SERVED.getAs(observer, first + "/reply").page().expectFirst("textarea").val())
        .isEqualTo("I may not <b>");
    Element drafts = SERVED.getAs(observer, "/me/drafts").page().expectFirst(".lines");
    assertThat(drafts.select("a").attr("href")).isEqualTo(first + "/reply");
    String asking = "/me/drafts?drop=" + drafts.expectFirst("button[name=drop]").val();
    Document question = SERVED.getAs(observer, asking).page();
    assertThat(question.expectFirst("h1").text()).contains("I may not <b>");
    assertThat(question.expectFirst("form button[name=place]").val()).isEqualTo(first + "/reply");
    assertThat(SERVED.getAs(observer, "/me/drafts").page().select(".lines li")).hasSize(1);
    SERVED.submitAs(observer, "/me/drafts", "place", first + "/reply");
    assertThat(SERVED.getAs(observer, "/me/drafts").page().select(".lines li")).isEmpty();
  }

  @Test
  void whoseSessionIsLostLosesNothingElse() {
    String first = FORMS.firstPost(FORMS.opened("Lost"));
    Reply refused =
        SERVED.submitAs(Caller.ANONYMOUS, first + "/reply", "source", "Long words", "do", "send");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo("Long words");
    assertThat(refused.page().select("a[href^=/sign-in]").eachAttr("href"))
        .contains("/sign-in?return=" + first + "/reply");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\f", "\u000b", "\u0085", "\u0001"})
  void whatCannotBeKeptIsTakenOutAndTheRestStandsThere(String bad) {
    String first = FORMS.firstPost(FORMS.opened("Pasted"));
    Reply refused =
        FORMS.submit(ANA, first + "/reply", "source", "One" + bad + "Two", "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("[role=alert]").text()).contains("cannot be kept");
    String typed = refused.page().expectFirst("textarea").val();
    assertThat(typed.replace("\n", "")).isEqualTo("OneTwo");
    assertThat(FORMS.submit(ANA, first + "/reply", "source", typed, "do", "send").status())
        .isEqualTo(303);
  }

  @Test
  void moreLettersThanAreTakenStandThereAllTheSame() {
    String first = FORMS.firstPost(FORMS.opened("Long"));
    String words = "x".repeat(100_001);
    Reply refused = FORMS.submit(ANA, first + "/reply", "source", words, "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.page().expectFirst("textarea").val()).isEqualTo(words);
  }
}
