package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.ServedForum;

/** What a page of fifty posts may weigh, for those who pay for each byte. */
class BudgetTest {

  private static final int POSTS = 50;
  private static final int WORDS = 120;

  private final ServedForum served = new ServedForum();
  private final Random chance = new Random(50);
  private String address = "";

  @AfterEach
  void close() {
    served.close();
  }

  @BeforeEach
  void write() {
    GivenForum forum =
        served.given().forum(served.given().chapter("senegal", "fr"), "access", Audience.PUBLIC);
    GivenDiscussion debate = served.given().discussion(forum, "Who pays for the last mile");
    for (int number = 1; number <= POSTS; number++) {
      debate.post("member" + number % 12, chance.nextInt(number), prose());
    }
    address = "/d/" + debate.id().value() + "/who-pays-for-the-last-mile";
  }

  /** Words that nobody could guess compress as badly as those that people write. */
  private String prose() {
    return Stream.generate(this::word).limit(WORDS).collect(Collectors.joining(" "));
  }

  private String word() {
    return chance
        .ints(2 + chance.nextInt(8), 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void whatStandsAroundThePostsIsAtMost14KilobytesCompressed() throws IOException {
    Document page = served.get(address).page();
    assertThat(page.select("article")).hasSize(POSTS);
    page.select(".words").forEach(Element::empty);
    assertThat(compressed(page.outerHtml())).isLessThanOrEqualTo(14 * 1024);
  }

  @Test
  void thePageWithAllThatItNeedsIsAtMost60KilobytesAsSent() {
    Document page = served.get(address).page();
    int files =
        Stream.of("link[rel=stylesheet]", "link[rel=icon]", "script")
            .flatMap(needed -> page.select(needed).stream())
            .mapToInt(needed -> sent(needed.attr(needed.hasAttr("src") ? "src" : "href"), "br"))
            .sum();
    assertThat(sent(address, "gzip") + files).isLessThanOrEqualTo(60 * 1024);
  }

  @Test
  void theScriptOfAThreadIsAtMost30KilobytesAsSent() {
    List<Element> scripts = served.get(address).page().select("script");
    assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(script.html()).isEmpty());
    assertThat(scripts.stream().mapToInt(script -> sent(script.attr("src"), "br")).sum())
        .isLessThanOrEqualTo(30 * 1024);
  }

  /** As browsers ask; what is made for each reader is compressed while it is sent, by gzip. */
  private int sent(String path, String coding) {
    var reply = served.get(path, "accept-encoding", "gzip, deflate, br, zstd");
    assertThat(reply.header("content-encoding")).isEqualTo(coding);
    return reply.body().length();
  }

  private static int compressed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}
