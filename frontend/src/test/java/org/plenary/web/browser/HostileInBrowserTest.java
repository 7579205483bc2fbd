package org.plenary.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Clip;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people write, and whatever they call themselves, pages stay whole. */
class HostileInBrowserTest {

  private static final String WIDE =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  // What stands in the middle of each thing that can be read or pressed is that thing.
  private static final String COVERED =
      """
      () => [...document.querySelectorAll("a, button, summary, time, .language, h1, h2, h3, select")]
        .filter(one => one.checkVisibility() && !one.closest(".skip, .unseen, .words"))
        .filter(one => {
          one.scrollIntoView({block: "center"});
          const box = one.getClientRects()[0];
          const there = document.elementFromPoint(
            box.x + Math.min(box.width, innerWidth - box.x) / 2, box.y + box.height / 2);
          return !one.contains(there) && !there?.contains(one);
        })
        .map(one => one.outerHTML.slice(0, 200))
      """;

  // Whether the first letter of each stands before the last, left to right.
  private static final String RUNS =
      """
      all => all.map(one => {
        const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const text = texts.nextNode();
        const at = index => {
          const letter = document.createRange();
          letter.setStart(text, index);
          letter.setEnd(text, index + 1);
          return letter.getBoundingClientRect().x;
        };
        return at(0) < at(text.length - 1);
      })
      """;

  private static Browsers browsers;
  private static HostileWords words;

  @BeforeAll
  static void open() {
    browsers = Browsers.ofThisMachine();
    words = new HostileWords();
  }

  @AfterAll
  static void close() {
    if (words != null) {
      words.close();
      browsers.close();
    }
  }

  /** How wide a page is, in which language, light or dark. */
  record Look(int width, String language, ColorScheme scheme) {

    private NewContextOptions window() {
      return new NewContextOptions()
          .setBypassCSP(true)
          .setViewportSize(width, 900)
          .setLocale(language)
          .setColorScheme(scheme);
    }
  }

  static Stream<Look> looks() {
    return Stream.of(320, 768, 1440)
        .flatMap(
            width ->
                Stream.of("en", "ar")
                    .flatMap(
                        language ->
                            Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                .map(scheme -> new Look(width, language, scheme))));
  }

  private static void see(Look look, Consumer<Page> test) throws InterruptedException {
    browsers.lend(
        chromium -> {
          Page page = chromium.window(look.window());
          page.addInitScript(Axe.SCRIPT);
          test.accept(page);
          page.context().close();
        });
  }

  private static List<String> pages() {
    return List.of(
        words.thread(),
        words.thread() + "?order=time",
        words.thread() + "?branch=7",
        "/c/tuvalu/talk",
        "/",
        "/m/twisted",
        "/m/towering",
        "/c/tuvalu/contact?about=/p/" + words.wide().value(),
        "/p/" + words.wide().value() + "/history");
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Execution(ExecutionMode.CONCURRENT)
  void noPageScrollsSidewaysNothingIsCoveredAndAxeFindsNothing(Look look)
      throws InterruptedException {
    see(look, page -> hasNoFlaws(page, look));
  }

  private static void hasNoFlaws(Page page, Look look) {
    assertThat(pages().stream().flatMap(path -> flaws(page, path, look))).isEmpty();
  }

  private static Stream<String> flaws(Page page, String path, Look look) {
    page.navigate(words.served().address(path));
    Stream<String> wide =
        (boolean) page.evaluate(WIDE) ? Stream.of("it scrolls sideways") : Stream.empty();
    Stream<String> covered = ((List<?>) page.evaluate(COVERED)).stream().map(String::valueOf);
    return Stream.of(wide, covered, Axe.findings(page, look.scheme()))
        .flatMap(flaws -> flaws)
        .map(flaw -> path + ": " + flaw);
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Execution(ExecutionMode.CONCURRENT)
  void wordsKeepMostOfTheWidthHoweverDeepTheyStand(Look look) throws InterruptedException {
    see(look, page -> keepsWidth(page, look));
  }

  private static void keepsWidth(Page page, Look look) {
    page.navigate(words.served().address(words.thread()));
    Locator posts = page.locator(".words");
    assertThat(posts.count()).isEqualTo(HostileWords.LEVELS + 2);
    List<?> widths =
        (List<?>) posts.evaluateAll("all => all.map(one => one.getBoundingClientRect().width)");
    double least = Math.min(look.width(), 480) * 0.6;
    assertThat(widths).allMatch(one -> ((Number) one).doubleValue() >= least);
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Execution(ExecutionMode.CONCURRENT)
  void aWideTableScrollsWithinItselfByTheKeyboard(Look look) throws InterruptedException {
    see(look, HostileInBrowserTest::scrollsTable);
  }

  private static void scrollsTable(Page page) {
    page.navigate(words.served().address(words.thread()));
    Locator table = page.locator(".words table");
    String room = "one => one.scrollWidth - one.clientWidth";
    assertThat((int) table.evaluate(room)).isPositive();
    table.focus();
    page.keyboard().press("ArrowRight");
    page.waitForFunction("() => document.querySelector('.words table').scrollLeft > 0");
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Execution(ExecutionMode.CONCURRENT)
  void whatTurnsLettersAroundTurnsThoseOfNoNeighbour(Look look) throws InterruptedException {
    see(look, HostileInBrowserTest::turnsNoNeighbour);
  }

  private static void turnsNoNeighbour(Page page) {
    page.navigate(words.served().address(words.thread() + "?order=time"));
    for (String neighbour : List.of("time", ".language", ".acts a")) {
      List<?> here = runs(page, "article:has(.by[href$=twisted]) " + neighbour);
      List<?> there = runs(page, "article:has(.by[href$=plain]) " + neighbour);
      assertThat(here).as(neighbour).isNotEmpty();
      assertThat(here.stream().distinct().toList())
          .as(neighbour)
          .isEqualTo(there.stream().distinct().toList());
    }
  }

  private static List<?> runs(Page page, String selector) {
    return (List<?>) page.locator(selector).evaluateAll(RUNS);
  }

  @ParameterizedTest
  @MethodSource("looks")
  @Execution(ExecutionMode.CONCURRENT)
  void whatPilesUpInTitlesAndNamesIsCutOff(Look look) throws InterruptedException {
    see(look, HostileInBrowserTest::cutsOff);
  }

  private static void cutsOff(Page page) {
    page.navigate(words.served().address(words.thread()));
    assertUnmoved(page, "h1", List.of("header.top", ".bar"));
    assertUnmoved(page, "#p2 .by", List.of("#p1 .acts", "#p2 .words p", "#p2 .acts"));
    page.navigate(words.served().address("/c/tuvalu/talk"));
    assertUnmoved(
        page,
        "li:nth-of-type(2) h3 a",
        List.of("li:nth-of-type(1) .meta time", "li:nth-of-type(3) h3"));
  }

  /** A font that piles up marks paints far around a letter, whatever fonts there are here. */
  private static void assertUnmoved(Page page, String tower, List<String> neighbours) {
    List<byte[]> before = shots(page, neighbours);
    page.locator(tower)
        .first()
        .evaluate(
            """
            one => {
              const mark = document.createElement("span");
              mark.style.boxShadow = "0 0 0 250px red";
              one.append(mark);
            }
            """);
    List<byte[]> after = shots(page, neighbours);
    for (int i = 0; i < neighbours.size(); i++) {
      assertThat(after.get(i)).as(tower + " beside " + neighbours.get(i)).isEqualTo(before.get(i));
    }
  }

  private static List<byte[]> shots(Page page, List<String> selectors) {
    page.evaluate("scrollTo(0, 0)");
    return selectors.stream().map(one -> shot(page, page.locator(one).first())).toList();
  }

  private static byte[] shot(Page page, Locator part) {
    BoundingBox box = part.boundingBox();
    return page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setClip(new Clip(box.x, box.y, box.width, box.height)));
  }
}
