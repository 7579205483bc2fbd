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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Caller;
import org.plenary.web.fixture.LongDebate;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * What a page of fifty posts may weigh, headers included, for those who pay for each byte: members
 * too, to whom most of it is new.
 */
class BudgetTest {

  private static final int POSTS = 50;
  private static final int KILOBYTE = 1000;
  private static final String STATUS_LINE = "HTTP/1.1 200 OK\r\n\r\n";
  private static final String OPENING = "</div>";
  private static final String ALL_FILES = "link[rel=stylesheet], link[rel=icon], script";

  private static final ServedForum SERVED = new ServedForum();

  private static String address = "";
  private static String summed = "";

  /** Who asks. */
  enum Reader {
    STRANGER,
    MEMBER;

    private Caller caller() {
      return this == STRANGER ? Caller.ANONYMOUS : LongDebate.returning(address, SERVED);
    }
  }

  @BeforeAll
  static void write() {
    address = LongDebate.of(2 * POSTS, SERVED);
    summed = LongDebate.summed(2 * POSTS, SERVED);
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  @ParameterizedTest
  @EnumSource
  void theOpeningPostIsThereAfterAtMost14Kilobytes(Reader reader) throws IOException {
    Reply page = fetch(reader, address, "gzip");
    int until = headers(page) + compressedUntilTheOpeningPost(page.body().getBytes());
    assertThat(until + files(reader, "link[rel=stylesheet]")).isLessThanOrEqualTo(14 * KILOBYTE);
    // Nothing else is waited for.
    assertThat(page(reader, address).select("script:not([type=module])")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void thePageWithAllThatItNeedsIsAtMost60Kilobytes(Reader reader) {
    int all = sent(reader, address, "gzip") + files(reader, ALL_FILES);
    assertThat(all).isLessThanOrEqualTo(60 * KILOBYTE);
  }

  @ParameterizedTest
  @EnumSource
  void theScriptOfAThreadIsAtMost30Kilobytes(Reader reader) {
    List<Element> scripts = page(reader, address).select("script");
    assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(script.html()).isEmpty());
    assertThat(files(reader, "script")).isLessThanOrEqualTo(30 * KILOBYTE);
  }

  @ParameterizedTest
  @EnumSource
  void theNextPageIsAtMost25KilobytesAndAsksForNothingMore(Reader reader) {
    String next = page(reader, address).expectFirst(".pager a[rel=next]").attr("href");
    assertThat(sent(reader, next, "gzip")).isLessThanOrEqualTo(25 * KILOBYTE);
    List<String> files = addresses(reader, next, ALL_FILES);
    assertThat(files).isSubsetOf(addresses(reader, address, ALL_FILES));
    assertThat(files)
        .allSatisfy(
            file -> assertThat(SERVED.get(file).header("cache-control")).contains("immutable"));
  }

  @ParameterizedTest
  @EnumSource
  void theLongestSummaryFitsInWithIt(Reader reader) throws IOException {
    Reply page = fetch(reader, summed, "gzip");
    assertThat(SERVED.get(summed).page().select("details.summary .words").text())
        .hasSizeGreaterThan(3_900);
    assertThat(headers(page) + page.body().length() + files(reader, ALL_FILES))
        .isLessThanOrEqualTo(60 * KILOBYTE);
    assertThat(
            headers(page)
                + compressedUntilTheOpeningPost(page.body().getBytes())
                + files(reader, "link[rel=stylesheet]"))
        .isLessThanOrEqualTo(14 * KILOBYTE);
  }

  @Test
  void mostOfItIsNewToTheMember() {
    assertThat(page(Reader.MEMBER, address).select(".post.fresh")).hasSizeGreaterThan(POSTS / 2);
  }

  private static Document page(Reader reader, String path) {
    Document page = SERVED.getAs(reader.caller(), path).page();
    assertThat(page.select("article")).hasSize(POSTS);
    return page;
  }

  private static List<String> addresses(Reader reader, String path, String needed) {
    return page(reader, path).select(needed).stream()
        .map(element -> element.attr(element.hasAttr("src") ? "src" : "href"))
        .toList();
  }

  private static int files(Reader reader, String needed) {
    return addresses(reader, address, needed).stream()
        .mapToInt(file -> sent(Reader.STRANGER, file, "br"))
        .sum();
  }

  private static int sent(Reader reader, String path, String coding) {
    Reply reply = fetch(reader, path, coding);
    return headers(reply) + reply.body().length();
  }

  /** As browsers ask; what is made for each reader is compressed while it is sent, by gzip. */
  private static Reply fetch(Reader reader, String path, String coding) {
    Reply reply = SERVED.getAs(reader.caller(), path, "accept-encoding", "gzip, deflate, br, zstd");
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
    int words = page.indexOf("class=\"words\"", Math.max(0, page.indexOf("<article")));
    return words >= 0 && page.indexOf(OPENING, words) >= 0;
  }
}
