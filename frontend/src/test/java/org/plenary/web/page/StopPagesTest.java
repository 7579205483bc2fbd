package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.multipart.MultipartForm;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenMail;
import org.plenary.fixture.GivenTalk;
import org.plenary.forum.ForumId;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailTokens;
import org.plenary.letter.MailTokens.Stop;
import org.plenary.letter.Offer;
import org.plenary.letter.Offer.OfKind;
import org.plenary.letter.Offer.OfList;
import org.plenary.sealing.Sealing;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** A link of a letter: whoever follows it reads, and whoever sends something there ends it. */
class StopPagesTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final MailTokens TOKENS = new MailTokens(new Sealing(new byte[Sealing.KEY_BYTES]));
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String FORM = "application/x-www-form-urlencoded";

  private final GivenMail mail = new GivenMail(SERVED.database());
  private final GivenTalk talk =
      new GivenTalk(SERVED.database(), "tonga-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final Caller ana = mail.reached(talk.member("ana"));

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private String link(Offer offer) {
    return Links.stop(TOKENS.stop(new Stop(ana.member().orElseThrow(), offer)));
  }

  private String replies() {
    return link(new OfKind(NotificationKind.REPLY));
  }

  private Optional<String> chosen() {
    return mail.chosen(ana, "reply");
  }

  private static Reply post(String path, String type, String body, String... more) {
    String[] headers = new String[2 + more.length];
    headers[0] = "content-type";
    headers[1] = type;
    System.arraycopy(more, 0, headers, 2, more.length);
    return SERVED.ask(HttpMethod.POST, path, Buffer.buffer(body), headers);
  }

  @Test
  void whoOnlyLooksChangesNothing() {
    String link = replies();
    for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
      assertThat(SERVED.ask(method, link).status()).isEqualTo(200);
    }
    Document page = SERVED.get(link).page();
    assertThat(page.expectFirst("main").text()).contains("Answers to what you wrote");
    assertThat(page.select("main form[method=post] button").eachText()).containsExactly("End it");
    assertThat(chosen()).isEmpty();
  }

  @Test
  void thePostOfficeEndsItWithoutCookieSessionOrOrigin() {
    Reply done = post(replies(), FORM, "List-Unsubscribe=One-Click");
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.headers().contains("set-cookie")).isFalse();
    assertThat(chosen()).contains("never");
    assertThat(done.page().select("main a").eachAttr("href")).containsExactly("/me/mail");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,                  {}",
    "text/plain,                        anything",
    "application/x-www-form-urlencoded, a=b&a=c"
  })
  void whateverIsSentEndsIt(String type, String body) {
    Reply done = post(replies(), type, body, "accept", "application/json", "origin", "null");
    assertThat(done.status()).isEqualTo(200);
    assertThat(chosen()).contains("never");
  }

  @Test
  void aFormInPartsEndsItToo() {
    MultipartForm form = MultipartForm.create().attribute("List-Unsubscribe", "One-Click");
    assertThat(SERVED.submitAs(Caller.ANONYMOUS, replies(), form).status()).isEqualTo(200);
    assertThat(chosen()).contains("never");
  }

  @Test
  void theButtonEndsItAndTwiceIsFine() {
    String link = replies();
    Document page = SERVED.get(link).page();
    String action = page.expectFirst("main form").attr("action");
    for (int i = 0; i < 2; i++) {
      Reply done =
          post(action, FORM, "List-Unsubscribe=One-Click", "sec-fetch-site", "same-origin");
      assertThat(done.status()).isEqualTo(200);
      assertThat(done.page().expectFirst("h1").text()).isEqualTo("It has ended");
    }
    assertThat(chosen()).contains("never");
  }

  @Test
  void whoeverElseSignedInThereDoesNotMatter() {
    Caller ben = mail.reached(talk.member("ben"));
    String link = replies();
    assertThat(told(SERVED.get(link, "cookie", "__Host-session=" + SERVED.pass(ben))))
        .isEqualTo(told(SERVED.get(link)));
    assertThat(SERVED.submitAs(ben, link).status()).isEqualTo(200);
    assertThat(chosen()).contains("never");
    assertThat(mail.chosen(ben, "reply")).isEmpty();
  }

  private static Map<String, String> told(Reply reply) {
    var all = new TreeMap<String, String>();
    reply.headers().forEach(header -> all.put(header.getKey(), header.getValue()));
    all.remove("x-request-id");
    all.put("body", reply.text());
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "AAAA", "%C3%A9", "%00", "a%20b"})
  void whatIsForgedIsNowhereAndChangesNothing(String token) {
    assertThat(SERVED.get("/mail/stop/" + token).status()).isEqualTo(404);
    assertThat(post("/mail/stop/" + token, FORM, "List-Unsubscribe=One-Click").status())
        .isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT"})
  void nobodyElseLearnsTheLink(String method) {
    String link = replies();
    Reply reply = SERVED.ask(HttpMethod.valueOf(method), link);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(reply.header("x-robots-tag")).contains("noindex");
    assertThat(SERVED.get("/mail/stop/forged").header("cache-control")).isEqualTo("no-store");
  }

  @Test
  void aListIsNamedToWhoReadsItAndEnds() {
    mail.readsList(ana, talk.forum());
    String link = link(new OfList(new ForumId(talk.forum().id())));
    assertThat(SERVED.get(link).page().expectFirst("main").text())
        .contains("A forum, read as a mailing list");
    assertThat(SERVED.get(link).page().select("main span[lang]")).hasSize(1);
    assertThat(post(link, FORM, "List-Unsubscribe=One-Click").status()).isEqualTo(200);
    assertThat(SERVED.get(link).page().select("main span[lang]")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fr, C’est arrêté", "es, Ha terminado", "ar, توقف الأمر"})
  void itIsSaidInTheLanguageOfTheBrowser(String language, String said) {
    String link = replies();
    assertThat(
            SERVED.get(link, "accept-language", language).page().expectFirst("html").attr("lang"))
        .isEqualTo(language);
    Reply done = post(link, FORM, "List-Unsubscribe=One-Click", "accept-language", language);
    assertThat(done.page().expectFirst("h1").text()).isEqualTo(said);
  }
}
