package org.plenary.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/**
 * A forum where three talk, one of them under a pseudonym too, and somebody reads, and windows to
 * do so.
 */
final class TalkInBrowser {

  private final BrowsedForum forum;
  private final GivenTalk talk;
  private final Caller ana;
  private final Caller ben;
  private final Caller amina;
  private final Caller dora;

  TalkInBrowser(BrowsedForum forum) {
    this.forum = forum;
    this.talk = new GivenTalk(forum.served().database(), "tuvalu", Audience.PUBLIC);
    this.ana = talk.member("ana");
    this.ben = talk.masked("ben", "Ibis");
    this.amina = talk.member("amina");
    this.dora = talk.member("dora");
    served()
        .database()
        .pool()
        .preparedQuery("update member set name = $2 where handle = $1")
        .execute(Tuple.of("amina-tuvalu", "آمنة سالم"))
        .await();
  }

  GivenTalk talk() {
    return talk;
  }

  ServedForum served() {
    return forum.served();
  }

  /** Who writes in the windows. */
  Caller ana() {
    return ana;
  }

  /** Who is Ibis here too. */
  Caller ben() {
    return ben;
  }

  /** Whose name is not Latin. */
  Caller amina() {
    return amina;
  }

  /** Who writes nothing. */
  Caller dora() {
    return dora;
  }

  /** A discussion that ana opened. */
  Written begun() {
    return talk.open(ana, "Who holds the keys?");
  }

  /** The same, which the others answered, ben once as somebody else. */
  Written opened() {
    Written opening = begun();
    talk.whisper(ben, talk.answer(ben, opening, "All of us."), "Some of us.");
    talk.answer(amina, opening, "كلنا.");
    return opening;
  }

  /** An answer of ben's to what was begun, up to which dora has read. */
  Written halfRead(Written opening) {
    Written answer = talk.answer(ben, opening, "All of us.");
    String read = "/api/v1/discussions/" + opening.discussion().value() + "/read";
    served().sendAs(dora, HttpMethod.PUT, read, "{\"number\": 2}");
    return answer;
  }

  static String thread(Written post) {
    return "/d/" + post.discussion().value() + "/keys-in-escrow";
  }

  /** Where discussions are opened. */
  static String opening() {
    return "/c/tuvalu/talk/new";
  }

  /** A window of somebody's, whose browser remembers something. */
  Page window(Caller caller, NewContextOptions options, String cookie) {
    String cookies = "__Host-session=" + served().pass(caller) + "; " + cookie;
    return forum.window(options.setExtraHTTPHeaders(Map.of("cookie", cookies)));
  }

  /** A window of ana's. */
  Page window(NewContextOptions options) {
    return window(ana, options, "");
  }

  /** The same, at an address. */
  Page page(String path, NewContextOptions options) {
    Page page = window(options);
    page.navigate(served().address(path));
    return page;
  }

  Page page(String path) {
    return page(path, new NewContextOptions());
  }
}
