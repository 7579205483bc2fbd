package org.plenary.web.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A forum where three talk, one of them under a pseudonym too, and windows to write there. */
final class TalkInBrowser implements AutoCloseable {

  private final Chromium chromium = Chromium.ofThisMachine();
  private final ServedForum served = new ServedForum();
  private final GivenTalk talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.masked("ben", "Ibis");
  private final Caller amina = talk.member("amina");

  TalkInBrowser() {
    served
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
    return served;
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

  /** A discussion that ana opened and the others answered, ben once as somebody else. */
  Written opened() {
    Written opening = talk.open(ana, "Who holds the keys?");
    talk.whisper(ben, talk.answer(ben, opening, "All of us."), "Some of us.");
    talk.answer(amina, opening, "كلنا.");
    return opening;
  }

  static String thread(Written opening) {
    return "/d/" + opening.discussion().value() + "/keys-in-escrow";
  }

  /** Where discussions are opened. */
  static String opening() {
    return "/c/tuvalu/talk/new";
  }

  /** A window of ana's. */
  Page window(NewContextOptions options) {
    return window(options, "");
  }

  /** The same, of a browser that remembers something. */
  Page window(NewContextOptions options, String cookie) {
    String cookies = "__Host-session=" + served.pass(ana) + "; " + cookie;
    return chromium.window(options.setExtraHTTPHeaders(Map.of("cookie", cookies)));
  }

  /** The same, at an address. */
  Page page(String path, NewContextOptions options) {
    Page page = window(options);
    page.navigate(served.address(path));
    return page;
  }

  Page page(String path) {
    return page(path, new NewContextOptions());
  }

  @Override
  public void close() {
    served.close();
    chromium.close();
  }
}
