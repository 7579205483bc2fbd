package org.plenary.search.marking;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.finding.Marked;
import org.plenary.finding.Passage;
import org.plenary.finding.Told;
import org.plenary.question.Question;

class LuceneMarkerTest {

  private static final Vertx VERTX = Vertx.vertx();
  private static final LuceneMarker MARKER = new LuceneMarker(VERTX);

  @AfterAll
  static void close() {
    VERTX.close().await();
  }

  private static Marked mark(String question, String language, String html) {
    return MARKER
        .mark(
            Question.read(question, ZoneOffset.UTC),
            List.of(new Told(language, html, language, "A title of keys")))
        .await()
        .getFirst();
  }

  private static String shown(Passage passage) {
    return passage.parts().stream()
        .map(part -> part.isMarked() ? "[" + part.text() + "]" : part.text())
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "encrypting, en, The members encrypted it., The members [encrypted] it.",
    "chiffrement, fr, Il faut chiffrer les messages., Il faut [chiffrer] les messages.",
    "privee, fr, La vie privée., La vie [privée].",
    "mensaje, es, Los mensajes cifrados., Los [mensajes] cifrados.",
    "'\"strong keys\"', en, Keys and strong keys., Keys and [strong keys].",
    "the keys, en, The keys of the house., The [keys] of the house.",
    "keys -strong, en, Strong keys., Strong [keys].",
    "keys OR locks, en, Locks and keys., [Locks] and [keys].",
    "الرسائل, ar, نحتاج إلى تشفير الرسائل, نحتاج إلى تشفير [الرسائل]",
    "暗号化, ja, 暗号化は権利です, [暗号化]は権利です",
    "internet, wo, Internet bi, [Internet] bi",
    "title:keys, en, Strong keys., Strong keys.",
    "lang:en, en, Strong keys., Strong keys."
  })
  void whatAQuestionMeansIsMarkedInTheFormsOfTheLanguage(
      String question, String language, String text, String marked) {
    assertThat(shown(mark(question, language, "<p>" + text + "</p>").words())).isEqualTo(marked);
  }

  @Test
  void titlesAreMarkedToo() {
    assertThat(shown(mark("key", "en", "<p>None</p>").title())).isEqualTo("A title of [keys]");
  }

  @Test
  void whatIsQuotedIsShownWhereTheOwnWordsDoNotAnswer() {
    String html = "<blockquote><p>Strong keys</p></blockquote><p>I agree.</p>";
    assertThat(shown(mark("quoted:keys", "en", html).words())).isEqualTo("Strong [keys]");
    assertThat(shown(mark("agreed", "en", html).words())).isEqualTo("I [agree].");
    assertThat(shown(mark("nothing", "en", html).words())).isEqualTo("I agree.");
  }

  @Test
  void thePassageIsCutAroundWhatAnswersBest() {
    String html = "<p>%s key %s strong keys are strong %s</p>".formatted(LONG, LONG, LONG);
    Passage passage = mark("strong keys", "en", html).words();
    assertThat(passage.text()).hasSizeLessThanOrEqualTo(Passage.LENGTH + 2).startsWith("…word");
    assertThat(shown(passage)).contains("[strong] [keys] are [strong]").endsWith("word…");
  }

  private static final String LONG = "word ".repeat(200).strip();

  @ParameterizedTest
  @ValueSource(strings = {"👩‍👩‍👧", "\uD83D\uDE00", "é", "각", "क्षि"})
  void noLetterIsCutInTwo(String letter) {
    Passage passage = mark("keys", "en", "<p>" + letter.repeat(300) + " keys</p>").words();
    String text = passage.text().replace("…", "").replace(" keys", "");
    assertThat(text.replace(letter, "")).isEmpty();
  }

  @Test
  void markupIsTextByNow() {
    assertThat(shown(mark("keys", "en", "<p>&lt;b&gt;keys&lt;/b&gt;</p>").words()))
        .isEqualTo("<b>[keys]</b>");
  }
}
