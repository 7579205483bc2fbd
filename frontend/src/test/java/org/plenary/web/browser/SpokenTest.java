package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.fixture.GivenTalk;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.ServedForum;
import org.plenary.writing.Written;

/** A discussion that branches, to somebody who hears it. */
class SpokenTest {

  private static final Pattern PLACE =
      Pattern.compile("(banner|navigation|main|contentinfo|status).*");
  private static final Pattern TREE = Pattern.compile("(heading|open fold).*");

  private static Chromium chromium;
  private static ServedForum served;
  private static GivenTalk talk;
  private static Caller ana;
  private static Caller ben;
  private static Caller reader;

  private String thread = "";

  @BeforeAll
  static void open() {
    chromium = Chromium.ofThisMachine();
    served = new ServedForum();
    talk = new GivenTalk(served.database(), "tuvalu", Audience.PUBLIC);
    ana = talk.member("ana");
    ben = talk.member("ben");
    reader = talk.member("dora");
  }

  @AfterAll
  static void close() {
    if (served != null) {
      served.close();
      chromium.close();
    }
  }

  // The reader has seen two posts, and will have seen all with the next page.
  @BeforeEach
  void write() {
    Written opening = talk.open(ana, "Who holds the keys?");
    Written answer = talk.answer(ben, opening, "All of us.");
    String address = "/d/" + opening.discussion().value();
    String read = "/api/v1/discussions/" + opening.discussion().value() + "/read";
    served.sendAs(reader, HttpMethod.PUT, read, "{\"number\": 2}");
    Written arabic = talk.answer(ana, answer, "نعم، والمفاتيح كلها.");
    new Archive(served.database().pool()).language(arabic.id(), "ar");
    talk.answer(ben, opening, "Nobody.");
    thread = served.address(address + "/keys-in-escrow");
  }

  private Page read(String language) {
    String cookie =
        "__Host-session=%s; __Host-language=%s".formatted(served.pass(reader), language);
    Page page =
        chromium.window(new NewContextOptions().setExtraHTTPHeaders(Map.of("cookie", cookie)));
    page.navigate(thread);
    return page;
  }

  private static List<String> spoken(Page page, Pattern what) {
    return Spoken.of(page).stream().filter(line -> what.matcher(line).matches()).toList();
  }

  @Test
  void placesHaveNames() {
    assertThat(spoken(read("en"), PLACE))
        .containsExactly(
            "banner:",
            "navigation: Where you are",
            "navigation: Everywhere",
            "main:",
            "navigation: The discussion",
            "status:",
            "contentinfo:",
            "navigation: About this place");
    assertThat(spoken(read("ar"), PLACE))
        .contains("navigation: موقعك", "navigation: في كل مكان", "navigation: النقاش");
  }

  @Test
  void theWayToTheContentComesFirst() {
    assertThat(Spoken.of(read("en")).getFirst()).isEqualTo("link: Skip to the content");
    assertThat(Spoken.of(read("ar")).getFirst()).isEqualTo("link: انتقل إلى المحتوى");
  }

  @Test
  void aTreeIsHeadingsOfItsLevelsAndFoldsThatSayWhatTheyHide() {
    matches(
        spoken(read("en"), TREE),
        "heading 1: Keys in escrow",
        "heading 2: ana-tuvalu.*",
        "open fold: 3 replies, 2 new, Arabic",
        "heading 3: ben-tuvalu.* in reply to ana-tuvalu.*",
        "open fold: 1 reply, 1 new, Arabic",
        "heading 4: ana-tuvalu.* in reply to ben-tuvalu.*",
        "heading 3: ben-tuvalu.* in reply to ana-tuvalu.*");
  }

  @Test
  void itIsSaidInTheReadersLanguage() {
    matches(
        spoken(read("ar"), TREE),
        "heading 1: Keys in escrow",
        "heading 2: ana-tuvalu.*",
        "open fold: 3 ردود، اثنان جديدان، العربية",
        "heading 3: ben-tuvalu.* ردًا على ana-tuvalu.*",
        "open fold: رد واحد، واحد جديد، العربية",
        "heading 4: ana-tuvalu.* ردًا على ben-tuvalu.*",
        "heading 3: ben-tuvalu.* ردًا على ana-tuvalu.*");
  }

  @Test
  void whatIsFoldedIsNotSaid() {
    Page page = read("en");
    page.locator("summary:text('1 reply')").press("Enter");
    assertThat(Spoken.of(page)).contains("closed fold: 1 reply, 1 new, Arabic");
    matches(
        spoken(page, TREE).stream().skip(3).toList(),
        "heading 3: ben-tuvalu.* in reply to ana-tuvalu.*",
        "heading 3: ben-tuvalu.* in reply to ana-tuvalu.*");
  }

  @Test
  void whatCanBeDoneWithAPostIsSaidInWords() {
    assertThat(Spoken.of(read("en")))
        .contains(
            "link: Reply", "link: Quote", "closed fold: React", "button: Bookmark", "link: Link");
  }

  private static void matches(List<String> lines, String... expected) {
    assertThat(lines).hasSize(expected.length);
    assertThat(lines).zipSatisfy(List.of(expected), (line, one) -> assertThat(line).matches(one));
  }
}
