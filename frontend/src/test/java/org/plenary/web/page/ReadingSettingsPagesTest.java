package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.post.PostId;
import org.plenary.web.door.StreamLimits;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** How somebody reads: chosen once, without an account, and remembered by the browser alone. */
class ReadingSettingsPagesTest {

  private static final ServedForum SERVED =
      ServedForum.live(new StreamLimits(Duration.ofSeconds(30), 65_536, 100, 90, 20));
  private static final GivenForum FORUM =
      SERVED.given().forum(SERVED.given().chapter("tuvalu", "en"), "access", Audience.PUBLIC);
  private static final GivenDiscussion DEBATE = SERVED.given().discussion(FORUM, "Who pays?");
  private static final String ADDRESS = "/d/" + DEBATE.id().value() + "/who-pays";
  private static PostId deep = new PostId(1);

  @BeforeAll
  static void write() {
    DEBATE.post("ada", 0, "First");
    DEBATE.answers("crowd", 60);
    deep = DEBATE.post("bob", 1, "Answer to the first");
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply choose(String remembered, String... fields) {
    String form =
        List.of(fields).stream()
            .map(field -> field.substring(0, field.indexOf('=') + 1) + encoded(field))
            .collect(Collectors.joining("&"));
    return SERVED.ask(
        HttpMethod.POST,
        "/reading",
        Buffer.buffer(form),
        "content-type",
        "application/x-www-form-urlencoded",
        "sec-fetch-site",
        "same-origin",
        "cookie",
        "__Host-reading=" + remembered);
  }

  private static String encoded(String field) {
    return URLEncoder.encode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8);
  }

  private static Reply read(String path, String remembered) {
    return SERVED.get(path, "cookie", "__Host-reading=" + remembered);
  }

  private static Document page(String path, String remembered) {
    return read(path, remembered).page();
  }

  private static List<String> first(Document page) {
    return page.select("article").eachAttr("id").subList(0, 3);
  }

  @Test
  void whatIsChosenIsRememberedForAYearOnThisHost() {
    Reply chosen = choose("", "order=time", "data=low", "live=off", "shortcuts=off");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("location")).isEqualTo("/reading");
    assertThat(chosen.header("cache-control")).isEqualTo("no-store");
    assertThat(chosen.header("set-cookie"))
        .isEqualTo(
            "__Host-reading=time.low.quiet.plain; Path=/; HttpOnly; SameSite=Lax; Secure;"
                + " Max-Age=31536000");
    assertThat(page("/reading", "time.low.quiet.plain").select("[checked]").eachAttr("value"))
        .containsExactly("time", "low", "off", "off");
  }

  @Test
  void whatIsAsUsualIsNotRemembered() {
    Reply chosen = choose("time.low", "order=tree", "data=browser");
    assertThat(chosen.header("set-cookie")).startsWith("__Host-reading=;").contains("Max-Age=0");
    assertThat(SERVED.get("/reading").headers().contains("set-cookie")).isFalse();
  }

  @Test
  void aFormThatChoosesOneThingLeavesTheOthers() {
    assertThat(choose("low.plain", "order=time").header("set-cookie"))
        .startsWith("__Host-reading=time.low.plain;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order=sideways", "data=some", "live=maybe", "shortcuts=1", "other=x"})
  void whatCannotBeChosenIsNot(String field) {
    Reply refused = choose("", field);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.headers().contains("set-cookie")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example/", "//evil.example", "/sign-out", "topics"})
  void nothingLeadsElsewhere(String back) {
    assertThat(choose("", "order=time", "return=" + back).header("location")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TIME", "timely", "..", "time,low", "order=time"})
  void wordsThatAreNotOursMeanNothing(String remembered) {
    Document page = page("/reading", remembered);
    assertThat(page.select("[checked]").eachAttr("value"))
        .containsExactly("tree", "browser", "on", "on");
    assertThat(page.body().hasAttr("data-shortcuts")).isFalse();
    assertThat(page(ADDRESS, remembered).select("details.answers")).isNotEmpty();
  }

  @Test
  void theBarIsHowAnotherOrderIsChosenAndRemembered() {
    Element form = page(ADDRESS, "").expectFirst(".bar form");
    assertThat(form.attr("action")).isEqualTo("/reading");
    assertThat(form.select("button").eachAttr("value")).containsExactly("time");
    String back = form.expectFirst("[name=return]").attr("value");
    Reply chosen = choose("", "order=time", "return=" + back);
    assertThat(chosen.header("location")).isEqualTo(ADDRESS + "?order=time");
    Document again = page(ADDRESS, "time");
    assertThat(first(again)).containsExactly("p1", "p2", "p3");
    assertThat(again.select("details.answers")).isEmpty();
    assertThat(again.select(".bar button").eachAttr("value")).containsExactly("tree");
  }

  @Test
  void anAddressThatSaysAnOrderWins() {
    assertThat(page(ADDRESS + "?order=tree", "time").select("details.answers")).isNotEmpty();
    assertThat(page(ADDRESS + "?order=time", "").select("details.answers")).isEmpty();
  }

  @Test
  void aPageThatFollowsIsOfTheSameOrder() {
    String next = page(ADDRESS, "time").expectFirst("a[rel=next]").attr("href");
    assertThat(next).startsWith(ADDRESS + "?order=time&cursor=");
    assertThat(page(next, "").select("article").eachAttr("id")).startsWith("p51");
    String tree = page(ADDRESS, "").expectFirst("a[rel=next]").attr("href");
    assertThat(page(tree, "time").select("article").eachAttr("id"))
        .isEqualTo(page(tree, "").select("article").eachAttr("id"));
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "time, ''", "'', ?order=time", "time, ?order=tree"})
  void aPostIsOnThePageToWhichItsAddressLeads(String remembered, String asked) {
    String place = read("/p/" + deep.value() + asked, remembered).header("location");
    assertThat(place).endsWith("#p62");
    String page = place.substring(0, place.indexOf('#'));
    assertThat(page(page, remembered).select("#p62")).hasSize(1);
    assertThat(page(page, "").select("#p62")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"'', '', true", "quiet, '', false", "low, '', false", "'', on, false"})
  void newPostsAnnounceThemselvesToWhomeverLikesThem(String remembered, String save, boolean is) {
    Document page =
        SERVED.get(ADDRESS, "cookie", "__Host-reading=" + remembered, "save-data", save).page();
    assertThat(page.select("[data-events]").isEmpty()).isEqualTo(!is);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/topics", "/nowhere", "/d/1/x?at=x"})
  void everyPageSaysWhereItIsChosenAndThatKeysDoNothing(String path) {
    Document page = page(path, "plain");
    assertThat(page.body().attr("data-shortcuts")).isEqualTo("off");
    assertThat(page.select("footer a[href^=/reading?return=]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"time", "low", "quiet", "plain"})
  void whoHasAThreadAndThenChoosesIsSentItAnew(String chosen) {
    Reply usual = SERVED.get(ADDRESS);
    String etag = usual.header("etag");
    assertThat(usual.header("vary")).contains("Cookie").contains("Save-Data");
    Reply other = SERVED.get(ADDRESS, "if-none-match", etag, "cookie", "__Host-reading=" + chosen);
    assertThat(other.status()).isEqualTo(200);
    assertThat(SERVED.get(ADDRESS, "if-none-match", etag, "save-data", "on").status())
        .isEqualTo(200);
    assertThat(SERVED.get(ADDRESS, "if-none-match", etag).status()).isEqualTo(304);
  }
}
