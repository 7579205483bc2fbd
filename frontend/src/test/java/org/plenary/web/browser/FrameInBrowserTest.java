package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.web.browser.BrowsedForum.Debate;

/** The frame on pages of other sites: it tells how high it is, and strangers are not heard. */
class FrameInBrowserTest {

  @RegisterExtension static final VisitedSite SITE = new VisitedSite();

  private static final String SAY = "parent.postMessage({plenary: 'height', height: %s}, '*')";
  private static final long PACE = 31_000;
  private static final String HEIGHT = "document.querySelector('iframe').style.blockSize";

  /** A page whose frame has the height of what is in it. */
  private static Page framed(Page page) {
    assertThat(page.frameLocator("iframe").locator("li")).not().hasCount(0);
    page.waitForFunction(HEIGHT + " !== '24rem'");
    return page;
  }

  private static Frame frame(Page page) {
    return page.frames().stream()
        .filter(frame -> frame.url().contains("/embed/frame"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutOriginItIsAsHighAsWhatIsInIt() {
    Page page = framed(SITE.visit("/static/frame.html"));
    assertThat(frame(page).evaluate("self.origin")).isEqualTo("null");
    assertThat(page.evaluate(HEIGHT))
        .isEqualTo(
            frame(page)
                .evaluate(
                    "Math.ceil(document.documentElement.getBoundingClientRect().height) + 'px'"));
    assertThat(page.frameLocator("iframe").locator("body")).hasCSS("margin-left", "0px");
  }

  /** A page whose clock the test moves, with a frame of this that looks for what is new. */
  private static Page looking(String asked) {
    Page page = SITE.window();
    page.clock().install();
    page.navigate(
        SITE.site()
            .page(
                """
                <script async src="%1$s/embed/plenary-frame-1.js"></script>
                <iframe data-plenary title=Debate src="%1$s/embed/frame?%2$s" sandbox="allow-scripts" style="block-size:24rem"></iframe>
                """
                    .formatted(SITE.forum(""), asked)));
    return framed(page);
  }

  /** Half a minute later, when the frame has another height. */
  private static void later(Page page) {
    Object before = page.evaluate(HEIGHT);
    page.clock().fastForward(PACE);
    page.waitForFunction("before => " + HEIGHT + " !== before", before);
  }

  @Test
  void whatIsNewAppearsByItself() {
    Debate debate = SITE.browsed().debate("Who leaves?");
    Page page = looking("discussion=" + debate.id());
    Locator titles = page.frameLocator("iframe").locator("li .name a");
    assertThat(titles).hasText(new String[] {"Who leaves?"});
    SITE.reply(debate);
    later(page);
    assertThat(titles).hasText(new String[] {"Nobody", "Who leaves?"});
  }

  @Test
  void whatIsClosedMeanwhileIsGoneFromTheFrame() {
    Page page = looking("forum=senegal/human-rights");
    FrameLocator inside = page.frameLocator("iframe");
    embed(false);
    later(page);
    assertThat(inside.locator(".none")).hasCount(1);
    assertThat(inside.locator("li")).hasCount(0);
    embed(true);
    later(page);
    assertThat(inside.locator("li")).not().hasCount(0);
  }

  private static void embed(boolean may) {
    SITE.execute(
        """
        update forum_access set embeds = $1
        where forum_id in (
          select forum.id from forum join chapter on chapter.id = forum.chapter_id
          where chapter.slug = 'senegal' and forum.slug = 'human-rights')
        """,
        may);
  }

  @Test
  void whoIsInItIsNotDisturbed() {
    Page page = looking("chapter=senegal");
    Locator link = page.frameLocator("iframe").locator("li .name a").first();
    link.focus();
    SITE.browsed().debate("Who leaves?");
    page.clock().fastForward(4 * PACE);
    settle(page);
    assertThat(link).isFocused();
  }

  @Test
  void whatStrangersSayChangesNothing() {
    Page page = framed(SITE.visit("/static/frame.html"));
    Object before = page.evaluate(HEIGHT);
    page.evaluate(SAY.formatted("3000"));
    page.evaluate(
        """
        say => new Promise(done => {
          const other = document.createElement("iframe");
          other.srcdoc = `<script>${say}</script>`;
          other.onload = done;
          document.body.append(other);
        })
        """,
        SAY.formatted("3000"));
    for (String wrong : List.of("Infinity", "NaN", "'3000px'", "null", "{}")) {
      frame(page).evaluate(SAY.formatted(wrong));
    }
    settle(page);
    assertThat(page.evaluate(HEIGHT)).isEqualTo(before);
  }

  // What was sent before this came before it.
  private static void settle(Page page) {
    page.evaluate(
        """
        () => new Promise(done => {
          addEventListener("message", ({data}) => data === "last" && done());
          postMessage("last", "*");
        })
        """);
  }

  @Test
  void noHeightIsBeyondReason() {
    Page page = framed(SITE.visit("/static/frame.html"));
    frame(page).evaluate(SAY.formatted("1e9"));
    page.waitForFunction(HEIGHT + " === '4000px'");
    frame(page).evaluate(SAY.formatted("-1"));
    page.waitForFunction(HEIGHT + " === '100px'");
  }

  @Test
  void whereItsAddressIsAnothersNobodyListens() {
    Page page =
        framed(
            SITE.visitOwn(
                """
                <script async src="%1$s/embed/plenary-frame-1.js"></script>
                <iframe data-plenary title=Debate src="%1$s/embed/frame?chapter=senegal" style="block-size:24rem"></iframe>
                """
                    .formatted(SITE.forum(""))));
    Object before = page.evaluate(HEIGHT);
    page.evaluate(
        """
        to => new Promise(done => {
          const frame = document.querySelector("iframe");
          frame.onload = done;
          frame.contentWindow.location = to;
        })
        """,
        SITE.site().page("<script>" + SAY.formatted("3000") + "</script>"));
    settle(page);
    assertThat(page.evaluate(HEIGHT)).isEqualTo(before);
  }

  @Test
  void whereAStrangerFramesItNothingInsideIsObeyed() {
    Page page = framed(SITE.visit("/static/frame.html"));
    page.evaluate(
        """
        () => {
          const inside = document.querySelector("iframe").contentWindow;
          inside.postMessage({message: "ready", secret: "x"}, "*");
          inside.postMessage({plenary: "close"}, "*");
          inside.postMessage(null, "*");
        }
        """);
    assertThat(page.frameLocator("iframe").locator("li")).not().hasCount(0);
  }

  @Test
  void inWordPressItHasItsHeightAndItsLinksOpen() {
    Page page = SITE.visit("/wordpress/pasted.html");
    FrameLocator inside = page.frameLocator("iframe");
    page.waitForFunction("document.querySelector('iframe').height !== '400'");
    assertThat(frame(page).evaluate("self.origin")).isEqualTo("null");
    String to = (String) inside.locator("li .name a").first().evaluate("link => link.href");
    inside.locator("li .name a").first().click();
    page.waitForURL(to);
  }
}
