package org.plenary.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.fixture.Eventually;
import org.plenary.web.browser.BrowsedForum.Debate;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.fixture.Reply;

/** Others go on writing while somebody reads. */
class LiveInBrowserTest {

  private static final String WORDS = "Whoever wants to.\n\n".repeat(8);
  private static final int POSTS = 8;
  private static final String HIDE =
      """
      isHidden => {
        Object.defineProperty(document, "hidden", {get: () => isHidden, configurable: true});
        document.dispatchEvent(new Event("visibilitychange"));
      }
      """;

  @RegisterExtension
  static final BrowsedForum FORUM =
      BrowsedForum.live(new StreamLimits(Duration.ofMillis(300), 65_536, 100, 90, 20));

  private static Caller ana;
  private static Caller ben;

  private long debate;
  private long first;
  private String thread = "";
  private Page page;

  @BeforeAll
  static void open() {
    ana = FORUM.ana();
    ben = FORUM.member("ben");
  }

  @BeforeEach
  void write() {
    Debate opened = FORUM.debate(WORDS);
    debate = opened.id();
    first = opened.first().value();
    thread = opened.thread();
    IntStream.rangeClosed(2, POSTS).forEach(_ -> write(ana));
    page = FORUM.window(FORUM.signedIn());
  }

  private long write(Caller caller) {
    String source = new JsonObject().put("source", WORDS).encode();
    Reply reply =
        FORUM
            .served()
            .sendAs(caller, HttpMethod.POST, "/api/v1/discussions/" + debate + "/posts", source);
    return reply.json().getLong("id");
  }

  private void feel(Caller caller, HttpMethod method, String what) {
    String address = "/api/v1/posts/%d/reactions/%s".formatted(first, what);
    assertThat(FORUM.served().sendAs(caller, method, address, "").status()).isLessThan(300);
  }

  private void read() {
    page.navigate(FORUM.address(thread));
  }

  private void readIn(NewContextOptions options) {
    page.context().close();
    page = FORUM.window(options);
    read();
  }

  private Locator line() {
    return page.locator(".bar .live");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 768, 1440})
  void whatIsNewIsToldInOneLineThatMovesNothing(int width) {
    readIn(FORUM.signedIn().setViewportSize(width, 700));
    page.locator("#p5").scrollIntoViewIfNeeded();
    Object scrolled = page.evaluate("[scrollY, document.documentElement.scrollHeight]");
    BoundingBox bar = page.locator(".bar").boundingBox();
    BoundingBox post = page.locator("#p5").boundingBox();
    BoundingBox orders = page.locator(".bar .orders").boundingBox();
    assertThat(line()).isEmpty();
    write(ben);
    assertThat(line()).hasText("1 new reply");
    write(ben);
    assertThat(line()).hasText("2 new replies");
    assertThat(page.evaluate("[scrollY, document.documentElement.scrollHeight]"))
        .isEqualTo(scrolled);
    assertThat(page.locator(".bar").boundingBox()).usingRecursiveComparison().isEqualTo(bar);
    assertThat(page.locator("#p5").boundingBox()).usingRecursiveComparison().isEqualTo(post);
    assertThat(page.locator(".bar .orders").boundingBox())
        .usingRecursiveComparison()
        .isEqualTo(orders);
  }

  @Test
  void onAPhoneTheBarIsOneLineAndNoneIsKeptFreeBelowAPost() {
    readIn(FORUM.as(ben).setViewportSize(320, 700));
    BoundingBox bar = page.locator(".bar").boundingBox();
    assertThat(page.locator(".bar .orders").boundingBox().y).isLessThan(bar.y + bar.height / 2);
    BoundingBox room = page.locator("#p1 .room").boundingBox();
    BoundingBox react = page.locator("#p1 .feel").boundingBox();
    assertThat(room.y).isBetween(react.y, react.y + react.height);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?order=time"})
  void itLeadsToTheFirstOfWhatIsNewInTheOrderThatIsRead(String order) {
    page.navigate(FORUM.address(thread + order));
    write(ben);
    write(ben);
    assertThat(line()).hasText("2 new replies");
    line().locator("a").click();
    assertThat(page).hasURL(FORUM.address(thread + order + "#p" + (POSTS + 1)));
    assertThat(page.locator("#p" + (POSTS + 1))).isInViewport();
    assertThat(line()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "fr, 1, 1 nouvelle réponse",
    "es, 2, 2 respuestas nuevas",
    "ar-AE, 2, ردان جديدان",
    "ar-AE, 3, 3 ردود جديدة",
    "ar-EG, 3, ٣ ردود جديدة"
  })
  void itIsToldInTheReadersLanguage(String language, int posts, String told) {
    readIn(new NewContextOptions().setLocale(language));
    IntStream.range(0, posts).forEach(_ -> write(ben));
    assertThat(line()).hasText(told);
  }

  @Test
  void whatOneWritesElsewhereIsNotNewAndWhatIsWithdrawnNoMore() {
    read();
    write(ana);
    long ofBen = write(ben);
    assertThat(line()).hasText("1 new reply");
    FORUM.served().sendAs(ben, HttpMethod.DELETE, "/api/v1/posts/" + ofBen, "");
    assertThat(line()).isEmpty();
  }

  @Test
  void whatCameBetweenThePageAndItsStreamIsToldToo() {
    page.route("**/events?*", route -> resume(route, () -> write(ben)));
    read();
    assertThat(line()).hasText("1 new reply");
  }

  private static void resume(Route route, Runnable before) {
    before.run();
    route.resume();
  }

  @Test
  void countsOfWhatIsFeltChangeWhereTheyStand() {
    feel(ben, HttpMethod.PUT, "agree");
    read();
    Locator felt = page.locator("#p1 .felt");
    assertThat(felt).hasText("I agree 1");
    BoundingBox post = page.locator("#p2").boundingBox();
    feel(FORUM.member("cleo"), HttpMethod.PUT, "agree");
    assertThat(felt).hasText("I agree 2");
    feel(ben, HttpMethod.DELETE, "agree");
    assertThat(felt).hasText("I agree 1");
    assertThat(page.locator("#p2").boundingBox()).usingRecursiveComparison().isEqualTo(post);
  }

  @ParameterizedTest
  @CsvSource({"320, en, I agree 1", "768, fr, Je suis d’accord 1", "1440, ar-AE, أوافق 1"})
  void whatIsFeltFirstAppearsAndMovesNothing(int width, String language, String told) {
    NewContextOptions options = FORUM.signedIn().setViewportSize(width, 700).setLocale(language);
    readIn(options);
    Page other = page.context().newPage();
    other.navigate(FORUM.address(thread));
    page.bringToFront();
    List<BoundingBox> before = places();
    feel(ben, HttpMethod.PUT, "agree");
    for (Page window : List.of(page, other)) {
      assertThat(window.locator("#p1 .felt")).hasText(told);
      assertThat(window.locator("#p1 .felt > span")).isVisible();
    }
    feel(ben, HttpMethod.PUT, "thanks");
    feel(ben, HttpMethod.PUT, "puzzled");
    feel(FORUM.member("cleo" + width), HttpMethod.PUT, "agree");
    assertThat(page.locator("#p1 [data-felt=agree]")).hasText(told.replace("1", "2"));
    assertThat(places()).usingRecursiveComparison().isEqualTo(before);
    page.reload();
    assertThat(page.locator("#p1 .felt > span")).hasCount(3);
  }

  private List<BoundingBox> places() {
    return page.locator("#p1 .acts > *, #p2").all().stream().map(Locator::boundingBox).toList();
  }

  @Test
  void strangersSeeWhatIsFeltFirstToo() {
    readIn(new NewContextOptions());
    feel(ben, HttpMethod.PUT, "congratulations");
    assertThat(page.locator("#p1 .felt")).hasText("Congratulations 1");
  }

  @Test
  void withoutScriptThereIsNoRoomForIt() {
    readIn(new NewContextOptions().setJavaScriptEnabled(false));
    assertThat(page.locator("article")).hasCount(POSTS);
    assertThat(line()).isHidden();
    assertThat(page.locator("#p1 .room")).isHidden();
  }

  @Test
  void whoSavesDataFollowsNothing() {
    var asked = new ArrayList<String>();
    page.addInitScript(
        "Object.defineProperty(navigator, 'connection', {get: () => ({saveData: true})})");
    page.onRequest(request -> asked.add(request.url()));
    read();
    assertThat(page.locator("article")).hasCount(POSTS);
    page.locator("#p1 a.reply").click();
    assertThat(page.locator("#p1 textarea")).isFocused();
    assertThat(asked)
        .anyMatch(address -> address.endsWith("/reply"))
        .noneMatch(address -> address.contains("/events"));
  }

  @Test
  void aStreamThatIsRefusedIsMissedByNobody() {
    var watched = Watched.of(page);
    String pass = FORUM.served().pass(ana);
    page.context().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
    page.route("**/events?*", route -> resume(route, () -> FORUM.served().take(pass)));
    page.waitForResponse(
        response -> response.url().contains("/events") && response.status() == 204, this::read);
    assertThat(page.locator("article")).hasCount(POSTS);
    assertThat(line()).isEmpty();
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aStreamEndsWithItsSession() {
    var watched = Watched.of(page);
    String pass = FORUM.served().pass(ana);
    page.context().setExtraHTTPHeaders(Map.of("cookie", "__Host-session=" + pass));
    read();
    write(ben);
    assertThat(line()).hasText("1 new reply");
    page.waitForResponse(
        response -> response.url().contains("/events") && response.status() == 204,
        () -> FORUM.served().take(pass));
    assertThat(line()).hasText("1 new reply");
    assertThat(watched.said()).isEmpty();
  }

  @Test
  void aPageThatIsHiddenFollowsForAMinuteAndGoesOnWhenItIsSeen() {
    page.clock().install();
    read();
    write(ben);
    assertThat(line()).hasText("1 new reply");
    page.evaluate(HIDE, true);
    page.clock().runFor(Duration.ofMinutes(2).toMillis());
    Eventually.so("nobody follows", () -> FORUM.served().web().live().size() == 0);
    write(ben);
    page.evaluate(HIDE, false);
    assertThat(line()).hasText("2 new replies");
  }

  @Test
  void ofHiddenPagesOneFollows() {
    read();
    Page other = page.context().newPage();
    page.evaluate(HIDE, true);
    other.navigate(FORUM.address(thread));
    write(ben);
    assertThat(other.locator(".bar .live")).hasText("1 new reply");
    Eventually.so("one follows", () -> FORUM.served().web().live().size() == 1);
    assertThat(line()).isEmpty();
  }
}
