package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.attachment.SampleFiles;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;

/** Somebody reads a long discussion, and pays for each byte. */
class ReadingInBrowserTest {

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static GivenForum place;

  private BranchedThread thread;

  @BeforeAll
  static void open() {
    place = BranchedThread.place(FORUM);
  }

  @BeforeEach
  void write() {
    thread = new BranchedThread(FORUM, place);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPictureIsFetchedWhenItIsAskedFor(boolean script) {
    attach();
    var watched =
        Watched.of(
            thread.window(
                new NewContextOptions()
                    .setJavaScriptEnabled(script)
                    .setExtraHTTPHeaders(Map.of("save-data", "on"))));
    Page page = watched.page();
    thread.read(page);
    Locator link = page.locator("a.picture");
    link.scrollIntoViewIfNeeded();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(watched.asked()).containsExactly(thread.address());
    page.waitForResponse("**/attachments/**", link::click);
    assertThat(page.locator("img")).isVisible();
    assertThat(page.url().contains("/attachments/")).isEqualTo(!script);
  }

  private void attach() {
    String upload = "/api/v1/attachments?name=map.png";
    String id =
        FORUM
            .served()
            .sendAs(FORUM.ana(), HttpMethod.POST, upload, SampleFiles.image("png"))
            .json()
            .getString("id");
    var wish =
        new JsonObject()
            .put("source", "See the map.")
            .put("language", "en")
            .put("attachments", JsonArray.of(id));
    String posts = "/api/v1/discussions/" + thread.id() + "/posts";
    assertThat(FORUM.served().sendAs(FORUM.ana(), HttpMethod.POST, posts, wish.encode()).status())
        .isEqualTo(201);
  }

  @Test
  void theOrderThatTheBarChoosesIsThatOfTheNextDiscussion() {
    Page page = thread.window(new NewContextOptions().setJavaScriptEnabled(false));
    thread.read(page);
    page.locator(".bar button").click();
    assertThat(page).hasURL(FORUM.address(thread.address() + "?order=time"));
    thread = new BranchedThread(FORUM, place);
    thread.read(page);
    assertThat(page.locator(".bar [aria-current]")).hasText("Time");
    assertThat(page.locator("details.answers")).hasCount(0);
    page.locator(".bar button").click();
    assertThat(page.locator("details.answers")).hasCount(2);
  }

  @Test
  void thePathToAPageIsOneLineOnAPhone() {
    GivenDiscussion deep = FORUM.given().discussion(place, "Deep");
    IntStream.range(0, 8).forEach(parent -> deep.post("somebody-with-a-name", parent, "Words"));
    Page page = FORUM.window(new NewContextOptions().setViewportSize(320, 640).setBypassCSP(true));
    page.navigate(FORUM.address("/d/" + deep.id().value() + "/deep?branch=8"));
    assertThat(page.locator(".path").boundingBox().height).isLessThan(40);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(320);
    page.locator(".path a").first().click();
    assertThat(page).hasURL(FORUM.address("/d/" + deep.id().value() + "/deep#p1"));
  }

  @Test
  void onAPageFromRightToLeftARowIsReadAsOneThing() {
    Page page = thread.window(new NewContextOptions().setLocale("ar"));
    page.navigate(FORUM.address("/m/ada"));
    assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    String begins =
        "one => { const range = document.createRange(); range.selectNodeContents(one);"
            + " return Math.round(range.getBoundingClientRect().right); }";
    Locator row = page.locator(".discussions li").first();
    assertThat(row.locator("p[lang=en]").evaluate(begins))
        .isEqualTo(row.locator("h3").evaluate(begins));
    assertThat(
            (String) row.locator("p[lang=en]").evaluate("one => getComputedStyle(one).direction"))
        .isEqualTo("ltr");
  }
}
