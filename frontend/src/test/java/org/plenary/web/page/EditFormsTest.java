package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What is changed by forms, and what it said before. */
class EditFormsTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final WrittenForms FORMS = new WrittenForms(SERVED);
  private static final Caller ANA = FORMS.ana();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void anEditIsShownAndWhatItSaidBeforeIsRead() {
    String first = FORMS.firstPost(FORMS.opened("Edited"));
    FORMS.submit(ANA, first + "/reply", "source", "An answer", "do", "send");
    assertThat(SERVED.getAs(ANA, first + "/edit").page().expectFirst("textarea").val())
        .isEqualTo("Who *holds* them?");
    Reply refused =
        FORMS.submit(
            ANA, first + "/edit", "source", "Who keeps them?", "language", "en", "do", "send");
    assertThat(refused.status()).isEqualTo(400);
    Reply edited =
        FORMS.submit(
            ANA,
            first + "/edit",
            "source",
            "Who keeps them?",
            "language",
            "en",
            "reason",
            "Clearer",
            "do",
            "send");
    assertThat(edited.status()).isEqualTo(303);
    Element history = SERVED.get(first + "/history").page().expectFirst("main");
    assertThat(history.select("ins").eachText())
        .containsExactly("Who keeps them?", "Who *holds* them?");
    assertThat(history.select("del").eachText()).containsExactly("Who *holds* them?");
    assertThat(history.text()).contains("Clearer");
  }

  @Test
  void anEditThatBeganFromAnotherRevisionIsShownWhatStandsThereNow() {
    String first = FORMS.firstPost(FORMS.opened("Stale"));
    FORMS.submit(ANA, first + "/edit", "source", "From the first", "language", "en", "do", "keep");
    String[] meanwhile =
        FORMS.fields(ANA, first + "/edit", "source", "The second", "language", "en", "do", "send");
    assertThat(SERVED.submitAs(ANA, first + "/edit", meanwhile).status()).isEqualTo(303);
    Reply stale =
        SERVED.submitAs(
            ANA,
            first + "/edit",
            "source",
            "From the first",
            "language",
            "en",
            "revision",
            "1",
            "do",
            "send");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.page().expectFirst("textarea").val()).isEqualTo("From the first");
    assertThat(stale.page().expectFirst("blockquote").text()).isEqualTo("The second");
    Element reopened = SERVED.getAs(ANA, first + "/edit").page().expectFirst("[name=revision]");
    assertThat(reopened.val()).as("The draft remembers from what it began").isEqualTo("1");
    String now = stale.page().expectFirst("[name=revision]").val();
    assertThat(
            SERVED
                .submitAs(
                    ANA,
                    first + "/edit",
                    "source",
                    "Merged",
                    "language",
                    "en",
                    "revision",
                    now,
                    "do",
                    "send")
                .status())
        .isEqualTo(303);
  }

  @Test
  void anOldFormDoesNotOverwriteWhatIsNewer() {
    String first = FORMS.firstPost(FORMS.opened("Stale"));
    String[] old =
        FORMS.fields(ANA, first + "/edit", "source", "Mine", "language", "en", "do", "send");
    FORMS.submit(ANA, first + "/edit", "source", "Newer", "language", "en", "do", "send");
    Reply stale = SERVED.submitAs(ANA, first + "/edit", old);
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.page().expectFirst("textarea").val()).isEqualTo("Mine");
    JsonObject now = SERVED.get("/api/v1/posts/" + first.substring("/p/".length())).json();
    assertThat(now.getString("source")).isEqualTo("Newer");
  }
}
