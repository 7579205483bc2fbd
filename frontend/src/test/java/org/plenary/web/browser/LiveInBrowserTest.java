package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.browser.DebateThatGoesOn.POSTS;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.http.HttpMethod;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;

/** Others go on writing while somebody reads. */
class LiveInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = DebateThatGoesOn.forum();

  private DebateThatGoesOn debate;
  private Caller ben;

  @BeforeEach
  void write() {
    debate = new DebateThatGoesOn(FORUM);
    ben = debate.ben();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1440})
  void whatIsNewIsToldInOneLineThatMovesNothing(int width) {
    Page page = debate.readIn(FORUM.signedIn().setViewportSize(width, 700));
    page.locator("#p5").scrollIntoViewIfNeeded();
    Object scrolled = page.evaluate("[scrollY, document.documentElement.scrollHeight]");
    BoundingBox bar = page.locator(".bar").boundingBox();
    BoundingBox post = page.locator("#p5").boundingBox();
    BoundingBox orders = page.locator(".bar .orders").boundingBox();
    assertThat(debate.line()).isEmpty();
    debate.write(ben);
    assertThat(debate.line()).hasText("1 new reply");
    debate.write(ben);
    assertThat(debate.line()).hasText("2 new replies");
    assertThat(page.evaluate("[scrollY, document.documentElement.scrollHeight]"))
        .isEqualTo(scrolled);
    assertThat(page.locator(".bar").boundingBox()).usingRecursiveComparison().isEqualTo(bar);
    assertThat(page.locator("#p5").boundingBox()).usingRecursiveComparison().isEqualTo(post);
    assertThat(page.locator(".bar .orders").boundingBox())
        .usingRecursiveComparison()
        .isEqualTo(orders);
  }

  @Test
  void onAPhoneTheBarIsOneLineAndNoneIsKeptFreeBelowAPost() {
    Page page = debate.readIn(FORUM.as(ben).setViewportSize(320, 700));
    BoundingBox bar = page.locator(".bar").boundingBox();
    assertThat(page.locator(".bar .orders").boundingBox().y).isLessThan(bar.y + bar.height / 2);
    BoundingBox room = page.locator("#p1 .room").boundingBox();
    BoundingBox react = page.locator("#p1 .feel").boundingBox();
    assertThat(room.y).isBetween(react.y, react.y + react.height);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?order=time"})
  void itLeadsToTheFirstOfWhatIsNewInTheOrderThatIsRead(String order) {
    Page page = debate.page();
    page.navigate(FORUM.address(debate.thread() + order));
    debate.write(ben);
    debate.write(ben);
    assertThat(debate.line()).hasText("2 new replies");
    debate.line().locator("a").click();
    assertThat(page).hasURL(FORUM.address(debate.thread() + order + "#p" + (POSTS + 1)));
    assertThat(page.locator("#p" + (POSTS + 1))).isInViewport();
    assertThat(debate.line()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 1, 1 nouvelle réponse",
    "es, 2, 2 respuestas nuevas",
    "ar-AE, 2, ردان جديدان",
    "ar-AE, 3, 3 ردود جديدة",
    "ar-EG, 3, ٣ ردود جديدة"
  })
  void itIsToldInTheReadersLanguage(String language, int posts, String told) {
    debate.readIn(new NewContextOptions().setLocale(language));
    IntStream.range(0, posts).forEach(_ -> debate.write(ben));
    assertThat(debate.line()).hasText(told);
  }

  @Test
  void whatOneWritesElsewhereIsNotNewAndWhatIsWithdrawnNoMore() {
    debate.read();
    debate.write(debate.ana());
    long ofBen = debate.write(ben);
    assertThat(debate.line()).hasText("1 new reply");
    FORUM.served().sendAs(ben, HttpMethod.DELETE, "/api/v1/posts/" + ofBen, "");
    assertThat(debate.line()).isEmpty();
  }

  @Test
  void whatCameBetweenThePageAndItsStreamIsToldToo() {
    debate.beforeItIsFollowed(() -> debate.write(ben));
    debate.read();
    assertThat(debate.line()).hasText("1 new reply");
  }

  @Test
  void withoutScriptThereIsNoRoomForIt() {
    Page page = debate.readIn(new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("article")).hasCount(POSTS);
    assertThat(debate.line()).isHidden();
    assertThat(page.locator("#p1 .room")).isHidden();
  }
}
