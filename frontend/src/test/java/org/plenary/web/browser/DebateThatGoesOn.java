package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.stream.IntStream;
import org.plenary.caller.Caller;
import org.plenary.web.browser.BrowsedForum.Debate;
import org.plenary.web.door.StreamLimits;

/** A debate of eight long posts of ana's, who reads it while others go on. */
final class DebateThatGoesOn {

  static final int POSTS = 8;

  private static final String WORDS = "Whoever wants to.\n\n".repeat(8);

  private final BrowsedForum forum;
  private final Caller ana;
  private final Caller ben;
  private final Debate debate;
  private Page page;

  DebateThatGoesOn(BrowsedForum forum) {
    this.forum = forum;
    this.ana = forum.ana();
    this.ben = forum.member("ben");
    this.debate = forum.debate(WORDS);
    IntStream.rangeClosed(2, POSTS).forEach(_ -> write(ana));
    this.page = forum.window(forum.signedIn());
  }

  /** A forum whose streams have a heart that beats fast. */
  static BrowsedForum forum() {
    return BrowsedForum.live(new StreamLimits(Duration.ofMillis(300), 65_536, 100, 90, 20));
  }

  Caller ana() {
    return ana;
  }

  Caller ben() {
    return ben;
  }

  String thread() {
    return debate.thread();
  }

  /** Where ana reads, or will. */
  Page page() {
    return page;
  }

  Page read() {
    page.navigate(forum.address(thread()));
    return page;
  }

  /** In another window than hers. */
  Page readIn(NewContextOptions options) {
    page.context().close();
    page = forum.window(options);
    return read();
  }

  /** Something happens between the page and its stream. */
  void beforeItIsFollowed(Runnable happens) {
    page.route(
        "**/events?*",
        route -> {
          happens.run();
          route.resume();
        });
  }

  /** What it tells of new replies. */
  Locator line() {
    return page.locator(".bar .live");
  }

  /** The number of a post that somebody writes meanwhile. */
  long write(Caller caller) {
    String source = new JsonObject().put("source", WORDS).encode();
    return forum
        .served()
        .sendAs(caller, HttpMethod.POST, "/api/v1/discussions/" + debate.id() + "/posts", source)
        .json()
        .getLong("id");
  }

  /** Somebody feels something of the first post, or no longer. */
  void feel(Caller caller, HttpMethod method, String what) {
    String address = "/api/v1/posts/%d/reactions/%s".formatted(debate.first().value(), what);
    assertThat(forum.served().sendAs(caller, method, address, "").status()).isLessThan(300);
  }
}
