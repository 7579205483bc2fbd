package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** Whoever leaves a page for a choice comes back to it, however long its address is. */
class LongAddressTest {

  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static String asked(String letter, int times) {
    return "/search?q=" + encoded(letter.repeat(times) + " 100% a+b & \"%D9\"") + "&sort=newest";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Reply send(String address, String fields) {
    return SERVED.ask(
        HttpMethod.POST,
        address,
        Buffer.buffer(fields),
        "content-type",
        "application/x-www-form-urlencoded",
        "sec-fetch-site",
        "same-origin");
  }

  private static void assertComesBack(Reply chosen, Document page) {
    assertThat(chosen.status()).isEqualTo(303);
    Reply again = SERVED.get(chosen.header("location"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.page().expectFirst("#q").attr("value"))
        .isEqualTo(page.expectFirst("#q").attr("value"));
    assertThat(again.page().select("option[value=newest][selected]")).hasSize(1);
  }

  private static Document page(String path) {
    Reply reply = SERVED.get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.page();
  }

  @ParameterizedTest
  @ValueSource(strings = {"م", "é", "म", "😀", "a", "%", "/"})
  void readersComeBackFromChoosingHowTheyRead(String letter) {
    Document page = page(asked(letter, 170));
    Document choice = page(page.expectFirst("footer a[href^=/reading]").attr("href"));
    String back = choice.expectFirst("main input[name=return]").attr("value");
    assertComesBack(send("/reading", "order=time&return=" + encoded(back)), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"م", "é", "म", "😀", "a", "%", "/"})
  void readersComeBackFromChoosingALanguage(String letter) {
    Document page = page(asked(letter, 170));
    Element form = page.expectFirst(".tongues");
    String back = form.expectFirst("input[name=return]").attr("value");
    assertComesBack(send("/language", "language=fr&return=" + encoded(back)), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"م", "ممممممممم ", "é"})
  void theLongestQuestionComesBackToo(String letters) {
    Document page = page(asked(letters, 480 / letters.length()));
    Document choice = page(page.expectFirst("footer a[href^=/reading]").attr("href"));
    String back = choice.expectFirst("main input[name=return]").attr("value");
    assertComesBack(send("/reading", "order=time&return=" + encoded(back)), page);
  }

  // The identity provider is away from this forum; what is asked of it is right.
  @ParameterizedTest
  @ValueSource(ints = {10, 170, 400})
  void nobodyIsKeptFromSigningInByALongAddress(int times) {
    Document page = page(asked("م", times));
    String address = page.expectFirst("a[href^=/sign-in]").attr("href");
    assertThat(SERVED.get(address).status()).isEqualTo(503);
  }
}
