package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Somebody with nothing but a finger goes from one new post to the next, folds, and answers. */
final class PhoneJourney {

  private final Walk walk;
  private final Account account;
  private final String title;

  PhoneJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.signUp(walk, "pia");
    this.title = "What does a phone tell of " + account.name() + "?";
    Neighbour neighbour = forum.neighbour(forum.register(walk, "omar"), "en");
    Followed debate =
        neighbour.openFor(forum.neighbour(account, "en"), title, "More than we think.");
    debate.answer(debate.answer("Where it was, at every minute."), "And with whom.");
    debate.answer("Little, when it is off.");
  }

  void walk() {
    opensWhatIsNew();
    goesFromNewToNew();
    folds();
    answers();
  }

  private void opensWhatIsNew() {
    walk.open("/");
    walk.press(walk.called(AriaRole.LINK, title).first());
    walk.sees(walk.post(2));
    assertThat(walk.post(2)).isInViewport();
  }

  private void goesFromNewToNew() {
    walk.press(walk.of(walk.post(2), AriaRole.LINK, "post.next-new"));
    assertThat(walk.post(3)).isInViewport();
    walk.press(walk.of(walk.post(3), AriaRole.LINK, "post.next-new"));
    assertThat(walk.post(4)).isInViewport();
    assertThat(walk.of(walk.post(4), AriaRole.LINK, "post.next-new")).hasCount(0);
    walk.press(walk.link("bar.opening"));
    assertThat(walk.post(1)).isInViewport();
    walk.sees(walk.post(1));
  }

  private void folds() {
    Locator summary = walk.foldOf(3);
    assertThat(summary).containsText(walk.texts().text("branch.replies", 1));
    assertThat(summary).containsText(walk.texts().text("branch.new", 1));
    walk.press(summary);
    assertThat(walk.post(3)).isHidden();
    assertThat(walk.post(4)).isVisible();
    walk.press(summary);
    assertThat(walk.post(3)).isVisible();
  }

  private void answers() {
    walk.press(walk.of(walk.post(4), AriaRole.LINK, "write.reply"));
    assertThat(walk.text()).isFocused();
    assertThat(walk.text()).isInViewport();
    walk.sees(walk.text());
    walk.type(walk.text(), "Mine is never off.");
    walk.press(walk.of(walk.post(4), AriaRole.BUTTON, "write.send"));
    walk.sees(walk.post(5));
    assertThat(walk.post(5)).isInViewport();
    assertThat(walk.post(5)).containsText("Mine is never off.");
  }
}
