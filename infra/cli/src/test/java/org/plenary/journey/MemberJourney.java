package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/**
 * A member signs in, is at what is new within two clicks, answers it, corrects the answer, keeps
 * the post, finds the answer again, and signs out.
 */
final class MemberJourney {

  private static final double SOON = 30_000;

  private final Walk walk;
  private final Account account;
  private final Followed debate;
  private final String title;
  private final String answer;

  MemberJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.register(walk, "maya");
    Neighbour neighbour = forum.neighbour(forum.register(walk, "carl"), "en");
    this.title = "Who turns the key for " + account.name() + "?";
    this.debate = neighbour.openFor(forum.neighbour(account, "en"), title, "Somebody must.");
    debate.answer("Only **those who hold it** can.");
    this.answer = "Beacon" + account.name() + " holds it for us.";
  }

  void walk() {
    signsIn();
    reachesWhatIsNewWithinTwoClicks();
    reacts();
    answersWithAQuote();
    seesThatSheIsAnswered();
    correctsTheAnswer();
    keepsThePost();
    findsTheAnswer();
    signsOut();
  }

  private void signsIn() {
    walk.open("/");
    walk.press(walk.link("sign-in"));
    walk.enter(account);
    walk.sees(walk.heading("unread"));
  }

  private void reachesWhatIsNewWithinTwoClicks() {
    assertThat(walk.page().getByRole(AriaRole.HEADING).nth(1)).hasText(walk.texts().text("unread"));
    int before = walk.effort().presses();
    walk.press(walk.called(AriaRole.LINK, title).first());
    walk.sees(walk.post(2));
    assertThat(walk.effort().presses() - before).isLessThanOrEqualTo(2);
    assertThat(walk.post(2)).isInViewport();
    assertThat(walk.post(2)).containsText(walk.texts().text("post.new"));
    assertThat(walk.post(2)).containsText("Only those who hold it can.");
  }

  private void reacts() {
    walk.press(walk.post(2).locator("summary", named("felt")));
    walk.press(walk.of(walk.post(2), AriaRole.BUTTON, "felt.agree"));
    assertThat(walk.post(2)).containsText(walk.texts().text("felt.agree") + " 1");
    walk.sees(walk.post(2));
  }

  private Locator.LocatorOptions named(String key) {
    return new Locator.LocatorOptions().setHasText(walk.texts().text(key));
  }

  private void answersWithAQuote() {
    walk.post(2).locator("strong", new Locator.LocatorOptions().setHasText("hold it")).selectText();
    walk.press(walk.of(walk.post(2), AriaRole.LINK, "write.quote"));
    assertThat(walk.text()).isFocused();
    assertThat(walk.text()).hasValue(Pattern.compile(".*> those who hold it\\s*", Pattern.DOTALL));
    walk.type(walk.text(), walk.text().inputValue().stripTrailing() + "\n\n" + answer);
    walk.press(walk.of(walk.post(2), AriaRole.BUTTON, "write.send"));
    walk.sees(walk.post(3));
    assertThat(walk.post(3)).isInViewport();
    assertThat(walk.post(3).getByRole(AriaRole.BLOCKQUOTE)).containsText("those who hold it");
    assertThat(walk.post(3)).containsText(answer);
  }

  private void seesThatSheIsAnswered() {
    double before = scrolled();
    debate.answer(walk.idOf(3), "And who watches them?");
    Locator bar = walk.called(AriaRole.NAVIGATION, walk.texts().text("bar"));
    Locator line = bar.getByRole(AriaRole.STATUS);
    assertThat(line).hasText(walk.texts().text("bar.live", 1));
    assertThat(scrolled()).isEqualTo(before);
    walk.press(line.getByRole(AriaRole.LINK));
    walk.sees(walk.post(4));
    assertThat(walk.post(4)).isInViewport();
  }

  private double scrolled() {
    return ((Number) walk.page().evaluate("scrollY")).doubleValue();
  }

  private void correctsTheAnswer() {
    walk.press(walk.of(walk.post(3), AriaRole.LINK, "write.edit"));
    walk.sees(walk.heading("write.edit"));
    walk.type(walk.text(), walk.text().inputValue() + " Nobody else does.");
    walk.type(walk.field("write.reason"), "I forgot the others.");
    walk.press(walk.button("write.change"));
    walk.sees(walk.post(3));
    assertThat(walk.post(3)).containsText("Nobody else does.");
    walk.press(walk.of(walk.post(3), AriaRole.LINK, "post.edited"));
    walk.sees(walk.heading("history"));
    assertThat(walk.page().getByRole(AriaRole.INSERTION).first()).containsText("Nobody else does.");
    walk.press(walk.link("history.now"));
    walk.sees(walk.post(3));
  }

  private void keepsThePost() {
    walk.press(walk.of(walk.post(2), AriaRole.BUTTON, "bookmarks.keep"));
    walk.sees(walk.post(2));
    walk.press(walk.called(AriaRole.LINK, account.shownAs()).first());
    walk.sees(walk.link("bookmarks"));
    walk.press(walk.link("bookmarks"));
    walk.sees(walk.called(AriaRole.LINK, title));
  }

  private void findsTheAnswer() {
    walk.press(walk.link("search"));
    walk.sees(walk.heading("search"));
    String word = answer.substring(0, answer.indexOf(' '));
    walk.type(walk.page().getByLabel(walk.texts().text("search.words")), word);
    walk.press(walk.button("search"));
    walk.page().waitForURL(address -> address.contains(word));
    Locator found = walk.page().locator(".found > li");
    walk.page()
        .waitForCondition(() -> isThere(found), new WaitForConditionOptions().setTimeout(SOON));
    walk.sees(found.first());
    assertThat(found.first()).containsText(word);
    walk.press(found.first().getByRole(AriaRole.LINK).first());
    walk.sees(walk.post(3));
    assertThat(walk.post(3)).isInViewport();
  }

  // What was just written is indexed a moment later.
  private boolean isThere(Locator found) {
    walk.page().reload();
    return found.count() > 0;
  }

  private void signsOut() {
    walk.press(walk.button("sign-out"));
    walk.sees(walk.link("sign-in"));
  }
}
