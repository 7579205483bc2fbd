package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Map;

/**
 * Somebody without an account joins and writes a first post, in less time than a person may need
 * for it: what they do takes as long as the model says, and the forum as long as it really took.
 */
final class NewcomerJourney {

  private static final Duration MOST = Duration.ofMinutes(5);

  private static final String POST =
      """
      In our village the school shares one phone for everything. If that phone looks at every
      picture first, the teachers will stop using it, and I do not think that anybody asked them.
      Has somebody here collected what teachers say? I could ask ours, and write it down for you.
      """;

  private final Walk walk;
  private final Account account;
  private final long begun = System.nanoTime();

  NewcomerJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.account("nia");
  }

  void walk() {
    comesToTheHomePage();
    makesAnAccount();
    readsTheRules();
    saysWhoSheIs();
    findsADebate();
    writesAFirstPost();
    tookNotTooLong();
  }

  private void comesToTheHomePage() {
    walk.open("/");
    walk.read(walk.page().getByRole(AriaRole.HEADING).first());
    walk.press(walk.link("sign-in"));
  }

  private void makesAnAccount() {
    walk.press(walk.called(AriaRole.LINK, "Register"));
    for (Map.Entry<String, String> field : account.registration().entrySet()) {
      walk.type(walk.page().locator("#" + field.getKey()), field.getValue());
    }
    walk.read(walk.page().locator("form"));
    walk.press(walk.page().locator("input[type=submit]"));
    walk.sees(walk.link("welcome.ask"));
  }

  private void readsTheRules() {
    walk.press(walk.link("welcome.ask"));
    walk.sees(walk.heading("welcome"));
    walk.read(main());
    Page rules =
        walk.page().waitForPopup(() -> walk.press(walk.of(main(), AriaRole.LINK, "rules")));
    walk.read(rules.getByRole(AriaRole.MAIN));
    rules.close();
  }

  private Locator main() {
    return walk.page().getByRole(AriaRole.MAIN);
  }

  private void saysWhoSheIs() {
    walk.type(walk.field("members.handle"), account.name());
    walk.type(walk.field("profile.name"), "Nia Example");
    walk.press(walk.page().getByRole(AriaRole.CHECKBOX));
    walk.press(walk.button("welcome.done"));
    walk.sees(walk.heading("now"));
    assertThat(walk.link("welcome.ask")).hasCount(0);
  }

  private void findsADebate() {
    walk.press(walk.called(AriaRole.LINK, "Encryption").first());
    walk.sees(walk.called(AriaRole.HEADING, "Encryption"));
    Locator debate = walk.called(AriaRole.LINK, "Client-side scanning: is it a compromise at all?");
    walk.press(debate);
    walk.sees(walk.post(1));
    walk.read(walk.post(1));
  }

  private void writesAFirstPost() {
    walk.press(walk.of(walk.post(1), AriaRole.LINK, "write.reply").first());
    walk.type(walk.text(), POST);
    walk.press(walk.of(walk.post(1), AriaRole.BUTTON, "write.send").first());
    Locator written =
        walk.postThatSays("In our village").filter(new Locator.FilterOptions().setHasText("Nia"));
    walk.sees(written.last());
    assertThat(written.last()).isInViewport();
  }

  private void tookNotTooLong() {
    Duration answering = Duration.ofNanos(System.nanoTime() - begun);
    Duration time = walk.effort().time().plus(answering);
    System.out.printf(
        "A first post: %s, and %d s of the forum%n", walk.effort(), answering.toSeconds());
    assertThat(time).isLessThanOrEqualTo(MOST);
  }
}
