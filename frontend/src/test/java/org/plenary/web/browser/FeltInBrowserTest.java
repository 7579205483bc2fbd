package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;

/** Others feel something of a post while somebody reads it. */
class FeltInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = DebateThatGoesOn.forum();

  private DebateThatGoesOn debate;
  private Caller ben;

  @BeforeEach
  void write() {
    debate = new DebateThatGoesOn(FORUM);
    ben = debate.ben();
  }

  @Test
  void countsOfWhatIsFeltChangeWhereTheyStand() {
    debate.feel(ben, HttpMethod.PUT, "agree");
    Page page = debate.read();
    Locator felt = page.locator("#p1 .felt");
    assertThat(felt).hasText("I agree 1");
    BoundingBox post = page.locator("#p2").boundingBox();
    debate.feel(FORUM.member("cleo"), HttpMethod.PUT, "agree");
    assertThat(felt).hasText("I agree 2");
    debate.feel(ben, HttpMethod.DELETE, "agree");
    assertThat(felt).hasText("I agree 1");
    assertThat(page.locator("#p2").boundingBox()).usingRecursiveComparison().isEqualTo(post);
  }

  @ParameterizedTest
  @CsvSource({"320, en, I agree 1", "768, fr, Je suis d’accord 1", "1440, ar-AE, أوافق 1"})
  void whatIsFeltFirstAppearsAndMovesNothing(int width, String language, String told) {
    NewContextOptions options = FORUM.signedIn().setViewportSize(width, 700).setLocale(language);
    Page page = debate.readIn(options);
    Page other = page.context().newPage();
    other.navigate(FORUM.address(debate.thread()));
    page.bringToFront();
    List<BoundingBox> before = places();
    debate.feel(ben, HttpMethod.PUT, "agree");
    for (Page window : List.of(page, other)) {
      assertThat(window.locator("#p1 .felt")).hasText(told);
      assertThat(window.locator("#p1 .felt > span")).isVisible();
    }
    debate.feel(ben, HttpMethod.PUT, "thanks");
    debate.feel(ben, HttpMethod.PUT, "puzzled");
    debate.feel(FORUM.member("cleo" + width), HttpMethod.PUT, "agree");
    assertThat(page.locator("#p1 [data-felt=agree]")).hasText(told.replace("1", "2"));
    assertThat(places()).usingRecursiveComparison().isEqualTo(before);
    page.reload();
    assertThat(page.locator("#p1 .felt > span")).hasCount(3);
  }

  private List<BoundingBox> places() {
    return debate.page().locator("#p1 .acts > *, #p2").all().stream()
        .map(Locator::boundingBox)
        .toList();
  }

  @Test
  void strangersSeeWhatIsFeltFirstToo() {
    Page page = debate.readIn(new NewContextOptions());
    debate.feel(ben, HttpMethod.PUT, "congratulations");
    assertThat(page.locator("#p1 .felt")).hasText("Congratulations 1");
  }
}
