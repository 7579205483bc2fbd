package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody without a mouse goes from the home page to an answer that is sent, and back. */
final class KeyboardJourney {

  private static final int MOST_STEPS = 200;

  private static final String FOCUS =
      """
      e => {
        const {outlineStyle, outlineWidth} = getComputedStyle(e);
        return e === document.activeElement && outlineStyle !== "none" && outlineWidth !== "0px";
      }
      """;

  private final Walk walk;
  private final Account account;
  private final String title;

  KeyboardJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.register(walk, "kofi");
    this.title = "Whose keys are those of " + account.name() + "?";
    Neighbour neighbour = forum.neighbour(forum.register(walk, "rosa"), "en");
    Followed debate = neighbour.openFor(forum.neighbour(account, "en"), title, "His own.");
    debate.answer(debate.answer("Are they?"), "I think so.");
  }

  void walk() {
    signsIn();
    skipsToWhatIsNew();
    folds();
    answers();
    goesBack();
  }

  private void signsIn() {
    walk.open("/");
    goTo("Tab", walk.link("sign-in"));
    press("Enter");
    assertThat(walk.page().locator("#username")).isFocused();
    write(account.name());
    press("Tab");
    write(Account.PASSWORD);
    press("Enter");
    walk.sees(walk.heading("unread"));
  }

  private void skipsToWhatIsNew() {
    goTo("Tab", walk.link("skip"));
    assertThat(walk.link("skip")).isInViewport();
    press("Enter");
    goTo("Tab", walk.called(AriaRole.LINK, title).first());
    press("Enter");
    walk.sees(walk.post(2));
    assertThat(walk.post(2)).isInViewport();
  }

  private void folds() {
    Locator fold =
        walk.page().locator("summary", saying(walk.texts().text("branch.replies", 1))).last();
    goTo("Tab", fold);
    press("Enter");
    assertThat(walk.post(3)).isHidden();
    press("Enter");
    assertThat(walk.post(3)).isVisible();
  }

  private static Page.LocatorOptions saying(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private void answers() {
    goTo("Tab", walk.of(walk.post(3), AriaRole.LINK, "write.reply"));
    press("Enter");
    assertThat(walk.text()).isFocused();
    write("Then let him keep them.");
    goTo("Tab", walk.of(walk.post(3), AriaRole.BUTTON, "write.send"));
    press("Enter");
    walk.sees(walk.post(4));
    assertThat(walk.post(4)).isInViewport();
    assertThat(walk.post(4)).containsText("Then let him keep them.");
  }

  private void goesBack() {
    goTo("Shift+Tab", walk.called(AriaRole.LINK, "Plenary"));
    press("Enter");
    walk.sees(walk.heading("now"));
  }

  private void press(String key) {
    walk.page().keyboard().press(key);
  }

  private void write(String words) {
    walk.page().keyboard().type(words);
  }

  /** Steps on until the focus is there, and can be seen. */
  private void goTo(String step, Locator place) {
    int steps = 0;
    while (!isFocused(place) && steps < MOST_STEPS) {
      press(step);
      steps++;
    }
    assertThat(place).isFocused();
    assertThat((boolean) place.evaluate(FOCUS)).as("the focus is seen").isTrue();
  }

  private static boolean isFocused(Locator place) {
    return (boolean) place.evaluate("e => e === document.activeElement");
  }
}
