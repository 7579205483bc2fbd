package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Somebody whose browser runs no script reads, finds, reads in French, signs in and answers. */
final class PlainJourney {

  private static final String DEBATE = "Client-side scanning: is it a compromise at all?";

  private final Walk walk;
  private final Account account;

  PlainJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.register(walk, "lea");
    forum.neighbour(account, "en");
  }

  void walk() {
    findsADebate();
    folds();
    readsInTheOrderOfTime();
    searches();
    readsInFrench();
    signsIn();
    answers();
  }

  private void findsADebate() {
    walk.open("/");
    walk.press(walk.called(AriaRole.LINK, "Encryption").first());
    walk.sees(walk.called(AriaRole.HEADING, "Encryption"));
    walk.press(walk.called(AriaRole.LINK, DEBATE));
    walk.sees(walk.post(1));
  }

  private void folds() {
    Locator fold = walk.foldOf(2);
    walk.press(fold);
    assertThat(walk.post(2)).isHidden();
    walk.press(fold);
    assertThat(walk.post(2)).isVisible();
  }

  private void readsInTheOrderOfTime() {
    walk.press(walk.button("bar.time"));
    walk.sees(walk.button("bar.tree"));
    assertThat(walk.page().getByRole(AriaRole.ARTICLE).nth(1)).hasId("p2");
    walk.press(walk.button("bar.tree"));
    walk.sees(walk.button("bar.time"));
  }

  private void searches() {
    walk.press(walk.link("search"));
    walk.sees(walk.heading("search"));
    walk.type(walk.page().getByLabel(walk.texts().text("search.words")), "perceptual hashes");
    walk.press(walk.button("search"));
    walk.sees(walk.page().locator(".found > li").first());
    assertThat(walk.page().locator(".found > li").first()).containsText("Perceptual hashes");
    walk.press(walk.called(AriaRole.LINK, DEBATE).first());
    walk.sees(walk.postThatSays("Perceptual hashes").first());
  }

  private void readsInFrench() {
    walk.press(walk.called(AriaRole.BUTTON, "Français"));
    walk.speaks("fr");
    walk.sees(walk.button("bar.time"));
    walk.press(walk.called(AriaRole.BUTTON, "English"));
    walk.speaks("en");
    walk.sees(walk.button("bar.time"));
  }

  private void signsIn() {
    walk.press(walk.link("sign-in"));
    walk.enter(account);
    walk.sees(walk.button("sign-out"));
    walk.sees(walk.post(1));
  }

  private void answers() {
    walk.press(walk.of(walk.post(1), AriaRole.LINK, "write.reply"));
    walk.sees(walk.heading("write.reply"));
    walk.type(walk.text(), "I read this with a browser as old as the question.");
    walk.press(walk.button("write.send"));
    Locator written = walk.postThatSays("a browser as old as the question").last();
    walk.sees(written);
    assertThat(written).isInViewport();
  }
}
