package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.writing.Written;

/** A line of what people wrote is as long as eyes find back from, wherever there is room for it. */
class MeasureTest {

  private static final String PARAGRAPH =
      """
      Whoever holds the keys of a network decides what others may say to each other, and most of
      those who use it never learn that somebody decided. That is why we ask for proof and not for
      promises: a log that anybody can read, a rule that says who may change it, and a way to object
      that does not end on the desk of the same people. None of this is new, and all of it was
      tried before by those who ran exchanges, registries and mailing lists for forty years. What
      has changed is how many depend on them, and how few of those could leave if they wanted to.
      """
          .replace("\n", " ");

  // How many letters each line has that another one follows.
  private static final String LETTERS =
      """
      paragraph => {
        const text = paragraph.firstChild;
        const letter = document.createRange();
        const lines = new Map();
        for (let at = 0; at < text.length; at++) {
          letter.setStart(text, at);
          letter.setEnd(text, at + 1);
          const {bottom} = letter.getBoundingClientRect();
          lines.set(bottom, (lines.get(bottom) ?? 0) + 1);
        }
        return [...lines.values()].slice(0, -1);
      }
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static String thread = "";

  @BeforeAll
  static void open() {
    var talk = new GivenTalk(FORUM.served().database(), "tuvalu", Audience.PUBLIC);
    Caller ana = talk.member("maximiliana");
    Written above = talk.open(ana, "Who holds the keys?");
    for (int level = 0; level < 7; level++) {
      above = talk.answer(ana, above, PARAGRAPH);
    }
    thread = "/d/" + above.discussion().value() + "/keys-in-escrow";
  }

  @ParameterizedTest
  @CsvSource({"1440, tree", "1440, time", "768, tree"})
  void aLineHoldsAbout68LettersHoweverDeepAPostStands(int width, String order) {
    Page page =
        FORUM.page(thread + "?order=" + order, new NewContextOptions().setViewportSize(width, 900));
    for (int number = 2; number <= 8; number++) {
      List<?> letters = (List<?>) page.locator("#p" + number + " .words p").evaluate(LETTERS);
      double mean =
          letters.stream().mapToInt(line -> ((Number) line).intValue()).average().orElseThrow();
      assertThat(mean).as("post " + number).isBetween(62.0, 75.0);
    }
  }

  @Test
  void whatAListTellsOfItHasNoLongerLines() {
    Page page = FORUM.page("/m/maximiliana-tuvalu", wide());
    List<?> letters = (List<?>) page.locator(".discussions p[lang]").first().evaluate(LETTERS);
    assertThat(letters).isNotEmpty().allMatch(line -> ((Number) line).intValue() <= 75);
  }

  @Test
  void noLanguageStandsAloneBelowTheHeadOfItsPost() {
    Page page = FORUM.page(thread, wide());
    for (int number = 2; number <= 8; number++) {
      String post = "#p" + number + " header ";
      assertThat(page.locator(post + ".language").boundingBox().y)
          .as("post " + number)
          .isCloseTo(page.locator(post + "time").boundingBox().y, within(3.0));
    }
  }

  private static NewContextOptions wide() {
    return new NewContextOptions().setViewportSize(1440, 900);
  }
}
