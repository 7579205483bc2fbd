package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What visitors see of an address that an ordinary editor pasted into a real WordPress. It runs
 * where Debian's packages wordpress, php-mysql and mariadb-server are installed.
 */
class WordPressInBrowserTest {

  @RegisterExtension static final VisitedSite SITE = new VisitedSite();

  private static @Nullable WordPress wordPress;

  @BeforeAll
  static void open() throws IOException {
    assumeTrue(WordPress.isHere(), "WordPress is not installed.");
    wordPress = WordPress.installed();
  }

  @AfterAll
  static void close() throws IOException {
    if (wordPress != null) {
      wordPress.close();
    }
  }

  private static Page pasted(Page page, String path) throws IOException {
    page.navigate(Objects.requireNonNull(wordPress).paste(SITE.forum(path)));
    return page;
  }

  // Until the frame speaks, WordPress shows the quotation and hides the frame.
  private static void assertListed(Page page) {
    Locator frame = page.locator("iframe.wp-embedded-content");
    assertThat(frame).hasAttribute("sandbox", "allow-scripts");
    assertThat(page.locator("blockquote")).isHidden();
    assertThat(frame).not().hasAttribute("style", Pattern.compile("clip"));
    page.waitForFunction("document.querySelector('iframe').height !== '400'");
    assertThat(lines(page)).not().hasCount(0);
  }

  private static Locator lines(Page page) {
    return page.frameLocator("iframe.wp-embedded-content").locator("li .name a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/c/senegal", "/c/global/encryption", "/topics/encryption"})
  void theListAppearsAndItsLinksOpen(String path) throws IOException {
    Page page = pasted(SITE.window(), path);
    assertListed(page);
    String to = (String) lines(page).first().evaluate("link => link.href");
    lines(page).first().click();
    page.waitForURL(to);
    assertThat(to).startsWith(SITE.forum("/d/"));
  }

  @Test
  void aBlockOfItsEditorListsTheSame() throws IOException {
    Page page = SITE.window();
    page.navigate(Objects.requireNonNull(wordPress).pasteAsBlock(SITE.forum("/c/senegal")));
    assertListed(page);
    assertThat(page.locator("figure.wp-block-embed iframe")).hasCount(1);
  }

  @Test
  void aDiscussionTellsWhatWasSaidLast() throws IOException {
    Page page = pasted(SITE.window(), "/d/" + SITE.browsed().debate("Words of a debate").id());
    assertListed(page);
    assertThat(lines(page).first()).hasAttribute("href", Pattern.compile("/p/[0-9]+$"));
  }

  @Test
  void withoutScriptTheLinksStandThere() throws IOException {
    Page page =
        pasted(
            SITE.browsed().window(new NewContextOptions().setJavaScriptEnabled(false)),
            "/c/senegal");
    Locator titles = page.locator("blockquote a[href*='/d/']");
    assertThat(titles).not().hasCount(0);
    titles.first().click();
    assertThat(page.url()).startsWith(SITE.forum("/d/"));
  }
}
