package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.web.fixture.LongDebate;

/**
 * A phone far away opens a thread of fifty posts for the first time, over a slow line; in the hands
 * of a member most of them are new. It measures time, so it runs alone.
 */
@Isolated
class SlowLineTest {

  private static final int POSTS = 50;
  private static final int ROUND_TRIP = 400;

  // Chromium delays answers alone: TCP and TLS 1.3 take a round trip each before the first.
  private static final int CONNECTING = 2 * ROUND_TRIP;

  // What a busy machine adds is not the page's: the best of these counts.
  private static final int TIMES = 3;

  // When something that somebody wrote was painted, in milliseconds since the page was asked for.
  private static final String PAINTED =
      """
      () => new Promise(painted => new PerformanceObserver(list => {
        const texts = list.getEntries().filter(({element}) => element?.closest(".words"));
        if (texts.length > 0) painted(texts[0].startTime);
      }).observe({type: "largest-contentful-paint", buffered: true}))
      """;

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static String thread = "";

  @BeforeAll
  static void open() {
    thread = LongDebate.of(POSTS, FORUM.served());
  }

  @ParameterizedTest
  @CsvSource({"50, 2500, false", "10, 5000, false", "50, 2500, true", "10, 5000, true"})
  void theOpeningPostIsRead(int kilobytesPerSecond, int milliseconds, boolean isMember) {
    double best =
        DoubleStream.generate(() -> painted(kilobytesPerSecond, isMember))
            .limit(TIMES)
            .min()
            .orElseThrow();
    assertThat(CONNECTING + best).isLessThanOrEqualTo(milliseconds);
  }

  private static NewContextOptions phone(boolean isMember) {
    NewContextOptions phone =
        isMember ? FORUM.as(LongDebate.returning(thread, FORUM.served())) : new NewContextOptions();
    return phone.setViewportSize(360, 640);
  }

  private static double painted(int kilobytesPerSecond, boolean isMember) {
    Page page = FORUM.window(phone(isMember));
    slow(page.context().newCDPSession(page), kilobytesPerSecond * 1000);
    page.navigate(FORUM.address(thread), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    double painted = ((Number) page.evaluate(PAINTED)).doubleValue();
    assertThat(page.locator("header form").count() > 0).isEqualTo(isMember);
    page.context().close();
    return painted;
  }

  private static void slow(CDPSession session, int bytesPerSecond) {
    var line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", ROUND_TRIP);
    line.addProperty("downloadThroughput", bytesPerSecond);
    line.addProperty("uploadThroughput", bytesPerSecond);
    session.send("Network.enable");
    session.send("Network.emulateNetworkConditions", line);
  }
}
