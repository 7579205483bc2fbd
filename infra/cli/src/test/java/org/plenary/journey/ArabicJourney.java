package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.plenary.journey.Neighbour.Opened;

/** Somebody whose browser asks for Arabic reads, finds, changes the language, and answers. */
final class ArabicJourney {

  private static final String FORUM = "النفاذ";
  private static final String LEBANESE = "كيف نبقي الشبكة تعمل عندما تنقطع الكهرباء؟";
  private static final String ANSWER =
      "المفتاح لصاحبه وحده، ولا أرى سببًا لأن تحتفظ الدولة بنسخة منه مهما كانت الأسباب.";

  private final Walk walk;
  private final Account account;
  private final String title;
  private final Opened debate;

  ArabicJourney(Walk walk, JourneyForum forum) {
    this.walk = walk;
    this.account = forum.register(walk, "rana");
    this.title = "Who keeps the key of " + account.name() + "?";
    forum.neighbour(account, "ar");
    Neighbour neighbour = forum.neighbour(forum.register(walk, "jan"), "en");
    this.debate = neighbour.open("global/access", title, "The state, some say.");
  }

  void walk() {
    readsFromTheRight();
    searches();
    readsInEnglishAndComesBack();
    signsIn();
    answersInArabic();
  }

  private void readsFromTheRight() {
    walk.open("/");
    assertThat(start(walk.called(AriaRole.LINK, "Plenary"))).isLessThan(start(walk.link("topics")));
    walk.press(walk.called(AriaRole.LINK, FORUM).first());
    walk.sees(walk.called(AriaRole.HEADING, FORUM));
    walk.press(walk.called(AriaRole.LINK, LEBANESE));
    walk.sees(walk.called(AriaRole.HEADING, LEBANESE));
    assertThat(walk.called(AriaRole.HEADING, LEBANESE)).hasCSS("direction", "rtl");
    assertThat(start(walk.post(1))).isLessThan(start(walk.post(2)));
  }

  /** How far from the right it begins. */
  private double start(Locator what) {
    BoundingBox box = what.boundingBox();
    return walk.page().viewportSize().width - box.x - box.width;
  }

  private void searches() {
    walk.press(walk.link("search"));
    walk.sees(walk.heading("search"));
    walk.type(walk.page().getByLabel(walk.texts().text("search.words")), "الكهرباء");
    walk.press(walk.button("search"));
    walk.sees(walk.page().locator(".found > li").first());
    walk.press(walk.called(AriaRole.LINK, LEBANESE).first());
    walk.sees(walk.called(AriaRole.HEADING, LEBANESE));
  }

  private void readsInEnglishAndComesBack() {
    walk.press(walk.called(AriaRole.BUTTON, "English"));
    walk.speaks("en");
    walk.sees(walk.called(AriaRole.HEADING, LEBANESE));
    assertThat(walk.called(AriaRole.HEADING, LEBANESE)).hasCSS("direction", "rtl");
    walk.press(walk.called(AriaRole.BUTTON, "العربية"));
    walk.speaks("ar");
    walk.sees(walk.called(AriaRole.HEADING, LEBANESE));
  }

  private void signsIn() {
    walk.press(walk.link("sign-in"));
    walk.enter(account);
    walk.sees(walk.button("sign-out"));
  }

  private void answersInArabic() {
    walk.open("/d/" + debate.id());
    assertThat(walk.called(AriaRole.HEADING, title)).hasCSS("direction", "ltr");
    walk.press(walk.of(walk.post(1), AriaRole.LINK, "write.reply"));
    assertThat(walk.text()).isFocused();
    walk.type(walk.text(), ANSWER);
    assertThat(walk.text()).hasCSS("direction", "rtl");
    walk.press(walk.of(walk.post(1), AriaRole.BUTTON, "write.send"));
    walk.sees(walk.post(2));
    Locator marked = walk.post(2).locator("[lang=ar]", saying(ANSWER));
    assertThat(marked.getByText(ANSWER).last()).hasCSS("direction", "rtl");
  }

  private static Locator.LocatorOptions saying(String words) {
    return new Locator.LocatorOptions().setHasText(words);
  }
}
