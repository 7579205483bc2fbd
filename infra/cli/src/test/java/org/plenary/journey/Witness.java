package org.plenary.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.plenary.web.page.Texts;

/** Who sees that each page of a walk is as every page must be, and does nothing unseen. */
final class Witness {

  // Of a canvas, for style sheets name colours in many ways.
  private static final String LIGHTNESS =
      """
      () => {
        const canvas = document.createElement("canvas").getContext("2d");
        canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
        canvas.fillRect(0, 0, 1, 1);
        const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
        return Math.round((red + green + blue) / 3);
      }
      """;

  private static final String SCROLLS_SIDEWAYS =
      """
      () => {
        const {scrollX: x, scrollY: y} = window;
        const scrolled = [-9999, 9999].map(far => (scrollTo(far, y), scrollX));
        scrollTo(x, y);
        return scrolled.some(far => far !== 0);
      }
      """;

  private final Page page;
  private final Look look;
  private final String forum;
  private final String keycloak;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final Set<String> visited = new LinkedHashSet<>();
  private final Set<String> seen = new LinkedHashSet<>();

  Witness(Page page, Look look, JourneyForum forum) {
    this.page = page;
    this.look = look;
    this.forum = forum.address() + "/";
    this.keycloak = forum.keycloak().toString();
    page.onConsoleMessage(this::hear);
    page.onPageError(complaints::add);
    page.onFrameNavigated(this::follow);
    page.context().onRequest(this::ask);
  }

  private void hear(ConsoleMessage message) {
    if (!message.location().startsWith(keycloak)) {
      complaints.add("console: " + message.text() + " " + message.location());
    }
  }

  private void ask(Request request) {
    if (Stream.of(forum, keycloak, "data:").noneMatch(request.url()::startsWith)) {
      complaints.add("asks elsewhere: " + request.url());
    }
  }

  private void follow(Frame frame) {
    if (frame.url().startsWith(forum)) {
      visited.add(place(frame.url()));
    }
  }

  private static String place(String address) {
    return address.replaceFirst("#.*", "");
  }

  /** Looks at the page that is shown, which speaks this language. */
  void look(Texts texts) {
    page.waitForLoadState();
    assertThat(page.locator("html")).hasAttribute("lang", texts.language());
    assertThat(page.locator("html")).hasAttribute("dir", texts.direction());
    assertThat(page.getByRole(AriaRole.MAIN)).hasCount(1);
    assertThat((boolean) page.evaluate(SCROLLS_SIDEWAYS)).as("sideways: " + page.url()).isFalse();
    int lightness = (int) page.evaluate(LIGHTNESS);
    assertThat(lightness < 128).as("is dark: " + page.url()).isEqualTo(look.isDark());
    seen.add(place(page.url()));
  }

  /** Fails for what was wrong unseen, and for pages at which nobody looked. */
  void testify() {
    assertThat(complaints).isEmpty();
    assertThat(seen).containsAll(visited);
  }
}
