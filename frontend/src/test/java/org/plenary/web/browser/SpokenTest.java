package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.plenary.web.fixture.Archive;
import org.plenary.writing.Written;

/** A discussion that branches, to somebody who hears it. */
class SpokenTest {

  private static final Pattern PLACE =
      Pattern.compile("(banner|navigation|main|contentinfo|status).*");
  private static final Pattern TREE = Pattern.compile("(heading|open fold).*");

  @RegisterExtension static final BrowsedForum FORUM = BrowsedForum.empty();

  private static TalkInBrowser talk;

  private String thread = "";

  @BeforeAll
  static void open() {
    talk = new TalkInBrowser(FORUM);
  }

  // The reader has seen two posts, and will have seen all with the next page.
  @BeforeEach
  void write() {
    Written opening = talk.begun();
    Written answer = talk.halfRead(opening);
    Written arabic = talk.talk().answer(talk.ana(), answer, "نعم، والمفاتيح كلها.");
    new Archive(FORUM.served().database().pool()).language(arabic.id(), "ar");
    talk.talk().answer(talk.ben(), opening, "Nobody.");
    thread = FORUM.address(TalkInBrowser.thread(answer));
  }

  private Page read(String language) {
    Page page = talk.window(talk.dora(), new NewContextOptions(), "__Host-language=" + language);
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
