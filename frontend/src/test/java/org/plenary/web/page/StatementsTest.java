package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.moderation.Citation;
import org.plenary.web.fixture.Archive;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** How often an answer asks the database: a small number that does not grow with what is there. */
class StatementsTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "access", Audience.PUBLIC);
  private static final GivenDiscussion SHORT = SERVED.given().discussion(FORUM, "Short");
  private static final GivenDiscussion LONG = SERVED.given().discussion(FORUM, "Long");
  private static final Archive ARCHIVE = new Archive(SERVED.database().pool());

  // What strangers read is kept, in each language by itself: each test reads in another one.
  private static final String[] SPANISH = {"accept-language", "es"};
  private static final String[] FRENCH = {"accept-language", "fr"};

  @BeforeAll
  static void write() {
    SHORT.post("ada", 0, "Only");
    LONG.post("ada", 0, "First");
    LONG.answers("crowd", 9_999);
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static int statements(String path, String... headers) {
    return SERVED.statementsOf(
        () -> assertThat(SERVED.get(path, headers).status()).as(path).isLessThan(400));
  }

  private static String address(GivenDiscussion debate, String slug) {
    return "/d/" + debate.id().value() + "/" + slug;
  }

  // Who it is costs one statement more at most, that of the session; see SessionServiceTest.
  @ParameterizedTest
  @ValueSource(strings = {"/c/tuvalu", "/c/tuvalu/access", "/topics"})
  void whoSignedInCostsAPageNothing(String path) {
    String cookie = "__Host-session=" + SERVED.pass(Given.callerOf(FORUM.chapter(), Role.MEMBER));
    assertThat(statements(path, "cookie", cookie)).isEqualTo(statements(path));
  }

  @Test
  void homeCostsAMemberOneStatementMoreForWhatIsNew() {
    String cookie = "__Host-session=" + SERVED.pass(Given.callerOf(FORUM.chapter(), Role.MEMBER));
    assertThat(statements("/", "cookie", cookie)).isEqualTo(statements("/") + 1);
  }

  @Test
  void aThreadCostsOneMoreOnItsLastPageThanOnItsFirstHoweverLongItIs() {
    String last = SERVED.get("/p/" + ARCHIVE.last(LONG.id()).value()).header("location");
    String lastPage = last.substring(0, last.indexOf('#'));
    learn(LONG);
    learn(SHORT);
    int first = statements(address(LONG, "long"), SPANISH);
    assertThat(first).isLessThanOrEqualTo(4);
    assertThat(statements(lastPage, SPANISH)).isEqualTo(first + 1);
    assertThat(statements(address(SHORT, "short"), SPANISH)).isBetween(first, first + 1);
    assertThat(statements(address(SHORT, "short"), FRENCH)).isEqualTo(first);
    assertThat(statements(address(LONG, "long") + "?order=time", SPANISH)).isEqualTo(first);
    assertThat(statements(address(LONG, "long") + "?branch=1", SPANISH)).isEqualTo(first);
  }

  @Test
  void aThreadThatAStrangerReadLatelyCostsOne() {
    learn(LONG);
    Reply first = SERVED.get(address(LONG, "long"));
    assertThat(statements(address(LONG, "long"))).isEqualTo(1);
    assertThat(SERVED.get(address(LONG, "long")).body()).isEqualTo(first.body());
  }

  @Test
  void aThreadCostsAMemberTwoStatementsMoreAndOneForWhichNobodyWaits() {
    String cookie = "__Host-session=" + SERVED.pass(Given.callerOf(FORUM.chapter(), Role.MEMBER));
    learn(LONG);
    int asked = statements(address(LONG, "long"), FRENCH);
    assertThat(statements(address(LONG, "long"), "cookie", cookie)).isBetween(asked + 2, asked + 3);
  }

  // What a page shows of other discussions is learnt beside it, every few minutes.
  private static void learn(GivenDiscussion debate) {
    SERVED.get("/api/v1/discussions/%d/related".formatted(debate.id().value()));
  }

  @Test
  void aThreadThatTheReaderHasCostsOne() {
    learn(LONG);
    String etag = SERVED.get(address(LONG, "long")).header("etag");
    assertThat(statements(address(LONG, "long"), "if-none-match", etag)).isEqualTo(1);
  }

  @Test
  void aThreadThatChangedSinceTheReaderHadItCostsAtMostFour() {
    SERVED.get("/topics");
    learn(LONG);
    assertThat(
            statements(
                address(LONG, "long"), "if-none-match", "W/\"old\"", "accept-language", "ar"))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void aThreadThatChangedCostsAMemberTwoStatementsMoreAndOneForWhichNobodyWaits() {
    String cookie = "__Host-session=" + SERVED.pass(Given.callerOf(FORUM.chapter(), Role.MEMBER));
    learn(LONG);
    String address = address(LONG, "long") + "?order=time";
    int asked = statements(address, "if-none-match", "W/\"old\"", "accept-language", "ar");
    assertThat(statements(address, "if-none-match", "W/\"old\"", "cookie", cookie))
        .isBetween(asked + 2, asked + 3);
  }

  @Test
  void aThreadCostsAtMostFiveWhenNothingIsKnownYetAndThreeForWhichNobodyWaits() {
    try (var fresh = new ServedForum()) {
      GivenForum forum =
          fresh.given().forum(fresh.given().chapter("samoa", "en"), "access", Audience.PUBLIC);
      GivenDiscussion debate = fresh.given().discussion(forum, "Short");
      int cost = fresh.statementsOf(() -> fresh.get(address(debate, "short")));
      assertThat(cost).isLessThanOrEqualTo(5 + 3);
    }
  }

  // Fifty cases cost no more than one.
  @Test
  void aQueueOfFiftyCasesCostsAtMostFour() {
    var desk = new GivenDesk(SERVED.database());
    Caller moderator =
        GivenMember.claimed(SERVED.database().pool(), "mona", "tuvalu", Role.MEMBER, Role.MODERATOR)
            .caller();
    Caller reporter =
        GivenMember.claimed(SERVED.database().pool(), "rita", "tuvalu", Role.MEMBER).caller();
    GivenDiscussion debate = SERVED.given().discussion(FORUM, "Insults");
    Citation rule = desk.rules(FORUM.chapter(), 1);
    IntStream.range(0, 50)
        .mapToObj(_ -> debate.post("insulter", 0, "You fool"))
        .forEach(post -> desk.report(reporter, post, rule));
    String cookie = "__Host-session=" + SERVED.pass(moderator);
    assertThat(SERVED.get("/moderation", "cookie", cookie).page().select("ol.cases > li"))
        .hasSize(50);
    assertThat(statements("/moderation", "cookie", cookie)).isLessThanOrEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "/,                                   3",
    "/c/global,                           4",
    "/c/global/encryption,                3",
    "/c/global/rules,                     3",
    "/chapters,                           1",
    "/c/global/contact,                   2",
    "/c/global/privacy,                   2",
    "/topics,                             1",
    "/topics/encryption,                  2",
    "/m/lars,                              2",
    "/api/v1/chapters,                    1",
    "/api/v1/forums,                      1",
    "/api/v1/discussions?limit=100,       1",
    "/api/v1/topics/encryption,           1",
    "/sitemap.xml,                        2",
    "/sitemap/places.xml,                 3",
    "/sitemap/en/0.xml,                   1",
    "/oembed?url=https://plenary.example/c/global, 2",
    "/robots.txt,                         0"
  })
  void aListCostsAFixedNumber(String path, int cost) {
    SERVED.get("/");
    assertThat(statements(path)).isEqualTo(cost);
  }

  @Test
  void whatIsRefusedForItsFormCostsNothing() {
    int before = SERVED.database().statements();
    SERVED.get("/?x=1");
    SERVED.get("/api/v1/discussions?limit=0");
    SERVED.get("/nowhere");
    assertThat(SERVED.database().statements()).isEqualTo(before);
  }
}
