package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.web.fixture.LongDebate;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What a page of fifty posts may weigh, headers included, for those who pay for each byte. */
class BudgetTest {

  private static final int POSTS = 50;
  private static final int KILOBYTE = 1000;
  private static final String STATUS_LINE = "HTTP/1.1 200 OK\r\n\r\n";
  private static final String OPENING = "</div>";

  private static final ServedForum SERVED = new ServedForum();

  private static String address = "";

  @BeforeAll
  static void write() {
    address = LongDebate.of(2 * POSTS, SERVED);
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @Test
  void theOpeningPostIsThereAfterAtMost14Kilobytes() throws IOException {
    Reply page = fetch(address, "gzip");
    int until = headers(page) + compressedUntilTheOpeningPost(page.body().getBytes());
    assertThat(until + files("link[rel=stylesheet]")).isLessThanOrEqualTo(14 * KILOBYTE);
    // Nothing else is waited for.
    assertThat(page(address).select("script:not([type=module])")).isEmpty();
  }

  @Test
  void thePageWithAllThatItNeedsIsAtMost60Kilobytes() {
    int all =
        sent(address, "gzip") + files("link[rel=stylesheet], link[rel=icon]") + files("script");
    assertThat(all).isLessThanOrEqualTo(60 * KILOBYTE);
  }

  @Test
  void theScriptOfAThreadIsAtMost30Kilobytes() {
    List<Element> scripts = page(address).select("script");
    assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(script.html()).isEmpty());
    assertThat(files("script")).isLessThanOrEqualTo(30 * KILOBYTE);
  }

  @Test
  void theNextPageIsAtMost25KilobytesAndAsksForNothingMore() {
    String next = page(address).expectFirst(".pager a[rel=next]").attr("href");
    assertThat(sent(next, "gzip")).isLessThanOrEqualTo(25 * KILOBYTE);
    assertThat(addresses(next)).isSubsetOf(addresses(address));
    assertThat(addresses(next))
        .allSatisfy(
            file -> assertThat(SERVED.get(file).header("cache-control")).contains("immutable"));
  }

  private static Document page(String path) {
    Document page = SERVED.get(path).page();
    assertThat(page.select("article")).hasSize(POSTS);
    return page;
  }

  private static List<String> addresses(String path) {
    return addresses(path, "link[rel=stylesheet], link[rel=icon], script");
  }

  private static List<String> addresses(String path, String needed) {
    return page(path).select(needed).stream()
        .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
        .toList();
  }

  private static int files(String needed) {
    return addresses(address, needed).stream().mapToInt(file -> sent(file, "br")).sum();
  }

  private static int sent(String path, String coding) {
    Reply reply = fetch(path, coding);
    return headers(reply) + reply.body().length();
  }

  /** As browsers ask; what is made for each reader is compressed while it is sent, by gzip. */
  private static Reply fetch(String path, String coding) {
    Reply reply = SERVED.get(path, "accept-encoding", "gzip, deflate, br, zstd");
    assertThat(reply.header("content-encoding")).isEqualTo(coding);
    return reply;
  }

  private static int headers(Reply reply) {
    return STATUS_LINE.length()
        + reply.headers().entries().stream()
            .mapToInt(header -> (header.getKey() + ": " + header.getValue() + "\r\n").length())
            .sum();
  }

  // Byte by byte, as far as a browser needs them to show all of the first post.
  private static int compressedUntilTheOpeningPost(byte[] body) throws IOException {
    var sent = new ByteArrayInputStream(body);
    var page = new ByteArrayOutputStream();
    try (var unpacked = new GZIPInputStream(sent, 1)) {
      while (!holdsOpeningPost(page.toString(StandardCharsets.UTF_8))) {
        page.write(unpacked.readNBytes(OPENING.length()));
      }
    }
    return body.length - sent.available();
  }

  private static boolean holdsOpeningPost(String page) {
    int words = page.indexOf("class=\"words\"");
    return words >= 0 && page.indexOf(OPENING, words) >= 0;
  }
}
