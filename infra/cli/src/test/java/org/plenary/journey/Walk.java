package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Objects;
import org.plenary.web.fixture.Effort;
import org.plenary.web.page.Texts;

/** Somebody on their way through the pages, who finds things by what they are and are called. */
final class Walk {

  private static final String SHOWN =
      """
      place => {
        const folded = Array.from(place.querySelectorAll("option:not(:checked)"), one => one.text);
        const lines = place.innerText.split("\\n");
        return lines.filter(line => !folded.includes(line.trim())).join("\\n");
      }
      """;

  private final Page page;
  private final JourneyForum forum;
  private final Witness witness;
  private final boolean touches;
  private final Effort effort = new Effort();
  private Texts texts;

  /**
   * @param touches whether they tap what others click
   * @param language in which the pages speak at first
   */
  Walk(Page page, Look look, JourneyForum forum, boolean touches, String language) {
    this.page = page;
    this.forum = forum;
    this.witness = new Witness(page, look, forum);
    this.touches = touches;
    this.texts = texts(language);
  }

  private static Texts texts(String language) {
    return Texts.all().stream()
        .filter(all -> all.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  Page page() {
    return page;
  }

  /** Another window of the same browser, which knows nothing of them. */
  BrowserContext elsewhere() {
    return Objects.requireNonNull(page.context().browser()).newContext();
  }

  Texts texts() {
    return texts;
  }

  Effort effort() {
    return effort;
  }

  /** Goes to an address that they know. */
  void open(String path) {
    page.navigate(forum.address().resolve(path).toString());
    witness.look(texts);
  }

  /** Comes to a page, which is there when this is seen on it. */
  void sees(Locator what) {
    assertThat(what).isVisible();
    witness.look(texts);
  }

  /** Clicks or taps. */
  void press(Locator what) {
    effort.press();
    if (touches) {
      what.tap();
    } else {
      what.click();
    }
  }

  void type(Locator field, String text) {
    effort.type(text);
    field.fill(text);
  }

  /** Reads what it says, as it is shown: of a choice that is closed, what is chosen. */
  void read(Locator text) {
    effort.read((String) text.evaluate(SHOWN));
  }

  /** From now on the pages are to speak this language. */
  void speaks(String language) {
    texts = texts(language);
  }

  Locator link(String key) {
    return called(AriaRole.LINK, texts.text(key));
  }

  Locator button(String key) {
    return called(AriaRole.BUTTON, texts.text(key));
  }

  Locator heading(String key) {
    return called(AriaRole.HEADING, texts.text(key));
  }

  /** A thing of this kind that is called just so. */
  Locator called(AriaRole kind, String name) {
    return page.getByRole(kind, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** The field for the text of a post. */
  Locator text() {
    return field("write.text");
  }

  Locator field(String key) {
    return page.getByRole(AriaRole.TEXTBOX, new GetByRoleOptions().setName(texts.text(key)));
  }

  /** A post of a discussion, by its number. */
  Locator post(int number) {
    return page.locator("#p" + number);
  }

  /** What folds the branch in which a post stands, by its number. */
  Locator foldOf(int number) {
    return page.locator("details", new Page.LocatorOptions().setHas(post(number)))
        .last()
        .locator("summary")
        .first();
  }

  /** What a post of the discussion that is shown is called everywhere. */
  long idOf(int number) {
    String address = of(post(number), AriaRole.LINK, "post.link").getAttribute("href");
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }

  /** The post that says this. */
  Locator postThatSays(String words) {
    return page.getByRole(AriaRole.ARTICLE).filter(new Locator.FilterOptions().setHasText(words));
  }

  /** A link or button of a post, as the words call it. */
  Locator of(Locator post, AriaRole kind, String key) {
    return post.getByRole(
        kind, new Locator.GetByRoleOptions().setName(texts.text(key)).setExact(true));
  }

  /** Fills in the page at which Keycloak asks who they are. */
  void enter(Account account) {
    type(page.locator("#username"), account.name());
    type(page.locator("#password"), Account.PASSWORD);
    press(page.locator("#kc-login"));
  }

  /** Has come to the end of the way. */
  void end() {
    witness.testify();
  }

  /** Draws what they see now. */
  void draw(Path file) {
    page.screenshot(new ScreenshotOptions().setPath(file).setFullPage(true));
  }
}
