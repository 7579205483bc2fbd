package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is kept to be sent later. */
class DraftPagesTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WrittenForms FORMS = new WrittenForms(SERVED);
  private static final Caller ANA = FORMS.ana();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void aDraftIsKeptAndSentLater() {
    String first = FORMS.firstPost(FORMS.opened("Later"));
    Reply kept = FORMS.submit(ANA, first + "/reply", "source", "Half a thought", "do", "keep");
    assertThat(kept.header("location")).isEqualTo("/me/drafts");
    assertThat(SERVED.getAs(ANA, first + "/reply").page().expectFirst("textarea").val())
        .isEqualTo("Half a thought");
    FORMS.submit(ANA, first + "/reply", "source", "A whole thought", "do", "send");
    assertThat(SERVED.getAs(ANA, first + "/reply").page().expectFirst("textarea").val()).isEmpty();
  }

  @Test
  void allThatWasTypedIsInTheDraft() {
    Caller dora = FORMS.member("dora", Role.MEMBER);
    FORMS.submit(
        dora,
        WrittenForms.NEW,
        "title",
        "Clés",
        "source",
        "Qui ?",
        "language",
        "fr",
        "topic-0",
        "encryption",
        "do",
        "keep");
    Document form = SERVED.getAs(dora, WrittenForms.NEW).page();
    assertThat(form.expectFirst("[name=title]").val()).isEqualTo("Clés");
    assertThat(form.expectFirst("[name=language] [selected]").val()).isEqualTo("fr");
    assertThat(form.expectFirst("[name=topic-0] [selected]").val()).isEqualTo("encryption");
  }

  @Test
  void oneDraftTooManyStandsInTheFormThatItWas() {
    Caller many = FORMS.member("many", Role.MEMBER);
    for (int n = 0; n < 100; n++) {
      SERVED.submitAs(many, "/p/%d/reply".formatted(n + 1_000_000), "source", "Gone", "do", "keep");
    }
    assertThat(SERVED.getAs(many, "/me/drafts").page().select(".lines li")).hasSize(100);
    Reply gone = SERVED.submitAs(many, "/p/2000000/reply", "source", "No place", "do", "send");
    assertThat(gone.status()).isEqualTo(404);
    assertThat(gone.page().expectFirst("textarea").val()).isEqualTo("No place");
    Reply kept =
        FORMS.submit(many, WrittenForms.NEW, "title", "T", "source", "One more", "do", "keep");
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.page().expectFirst("textarea").val()).isEqualTo("One more");
  }
}
