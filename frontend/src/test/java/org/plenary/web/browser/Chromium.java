package org.plenary.web.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.plenary.devstack.ChromiumProgram;

/**
 * The browser that this machine has; without one, tests that need it are skipped. One that was
 * closed is used again by the next test, which sees nothing of what was open in it.
 */
public final class Chromium implements AutoCloseable {

  private static final Queue<Chromium> IDLE = new ConcurrentLinkedQueue<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> IDLE.forEach(Chromium::end)));
  }

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(ChromiumProgram.QUIET));
  }

  public static Chromium ofThisMachine() {
    Optional<Path> program = ChromiumProgram.onPath();
    assumeTrue(
        program.isPresent(), "No Chromium is on the PATH: no page is looked at in a browser");
    return idle().orElseGet(() -> new Chromium(program.orElseThrow()));
  }

  private static Optional<Chromium> idle() {
    Chromium idle = IDLE.poll();
    while (idle != null && !idle.browser.isConnected()) {
      idle.end();
      idle = IDLE.poll();
    }
    return Optional.ofNullable(idle);
  }

  /** A window of its own, with nothing remembered. */
  public Page window(NewContextOptions options) {
    return browser.newContext(options).newPage();
  }

  @Override
  public void close() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    IDLE.add(this);
  }

  private void end() {
    browser.close();
    playwright.close();
  }
}
