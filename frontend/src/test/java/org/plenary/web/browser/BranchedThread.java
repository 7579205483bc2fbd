package org.plenary.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;

/** A discussion of two branches: one begins where everybody sees it, one far below. */
final class BranchedThread {

  // What is told of it is told before this goes on.
  private static final String PRESS =
      """
      branch => new Promise(done => {
        branch.addEventListener("toggle", done, {once: true});
        branch.querySelector("summary").click();
      })
      """;

  private final BrowsedForum forum;
  private final long id;

  BranchedThread(BrowsedForum forum, GivenForum place) {
    GivenDiscussion discussion = forum.given().discussion(place, "Leaving");
    discussion.post("ada", 0, "Who may leave?");
    discussion.post("bob", 1, "Whoever wants to.\n\n".repeat(40));
    discussion.post("cyd", 0, "And who may stay?");
    discussion.post("dan", 3, "Whoever does not.");
    this.forum = forum;
    this.id = discussion.id().value();
  }

  /** A forum of senegal's, where such stand. */
  static GivenForum place(BrowsedForum forum) {
    ChapterId senegal = forum.given().chapter("senegal", "en");
    return forum.given().forum(senegal, "access", Audience.PUBLIC);
  }

  long id() {
    return id;
  }

  String address() {
    return "/d/" + id + "/leaving";
  }

  Page window(NewContextOptions options) {
    return forum.window(options.setViewportSize(768, 700));
  }

  Page window() {
    return window(new NewContextOptions());
  }

  void read(Page page) {
    page.navigate(forum.address(address()));
  }

  /** What stands below a post. */
  static Locator branch(Page page, int post) {
    return page.locator("#p" + post + " + details");
  }

  /** Folds it, or opens it again. */
  static void fold(Page page, int post) {
    branch(page, post).evaluate(PRESS);
  }

  static boolean isOpen(Page page, int post) {
    return (boolean) branch(page, post).evaluate("branch => branch.open");
  }
}
