package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.member.MemberId;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/**
 * In which language pages speak: as chosen on a page, else by the profile, else by the browser. And
 * in which zone they tell the time.
 */
class LanguagePagesTest {

  private static final ZoneId BEIRUT = ZoneId.of("Asia/Beirut");
  private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");
  private static final ServedForum SERVED = ServedForum.withSamples();

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Reply choose(String language, String back, String site) {
    String form = "language=" + language + "&return=" + encoded(back);
    return SERVED.ask(
        HttpMethod.POST,
        "/language",
        Buffer.buffer(form),
        "content-type",
        "application/x-www-form-urlencoded",
        "sec-fetch-site",
        site);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String language(Reply reply) {
    return reply.page().expectFirst("html").attr("lang");
  }

  private static Caller reading(String... languages) {
    return reading(ZoneOffset.UTC, languages);
  }

  private static Caller reading(ZoneId zone, String... languages) {
    return Caller.of(
        new Person(new MemberId(1), "somebody", "Somebody", true, List.of(languages), zone),
        Set.of());
  }

  private static String thread() {
    return SERVED.get("/").page().expectFirst("ol.discussions h3 a").attr("href");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/topics", "/c/global/rules", "/search?q=", "/nowhere"})
  void everyPageOffersAllLanguagesByTheirOwnNamesAndMarksItsOwn(String path) {
    Document page = SERVED.get(path, "accept-language", "es").page();
    assertThat(page.select(".tongues button").eachText())
        .containsExactly("English", "Français", "Español", "العربية");
    assertThat(page.select(".tongues button").eachAttr("lang"))
        .containsExactly("en", "fr", "es", "ar");
    assertThat(page.select(".tongues button").eachAttr("dir"))
        .containsExactly("ltr", "ltr", "ltr", "rtl");
    assertThat(page.select(".tongues [aria-current=true]").eachText()).containsExactly("Español");
    assertThat(page.select(".tongues [aria-current]")).hasSize(1);
  }

  @Test
  void whatIsChosenIsRememberedForAYearOnThisHostAndComesBack() {
    Element form = SERVED.get("/search?q=lang%3Aen&sort=newest").page().expectFirst(".tongues");
    assertThat(form.attr("action")).isEqualTo("/language");
    String back = form.expectFirst("input[name=return]").attr("value");
    Reply chosen = choose("fr", back, "same-origin");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("set-cookie"))
        .isEqualTo("__Host-language=fr; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=31536000");
    assertThat(chosen.header("cache-control")).isEqualTo("no-store");
    Reply there =
        SERVED.get(
            chosen.header("location"), "cookie", "__Host-language=fr", "accept-language", "ar");
    assertThat(language(there)).isEqualTo("fr");
    assertThat(there.page().expectFirst("#q").attr("value")).isEqualTo("lang:en");
    assertThat(there.page().select("option[value=newest][selected]")).hasSize(1);
  }

  @Test
  void whoDoesNotChooseGetsNoCookie() {
    assertThat(SERVED.get("/", "accept-language", "fr").headers().contains("set-cookie")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/sign-out",
        "topics",
        ""
      })
  void nothingLeadsElsewhere(String back) {
    Reply chosen = choose("ar", back, "same-origin");
    assertThat(chosen.status()).isEqualTo(303);
    assertThat(chosen.header("location")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "de", "EN", "fr-CA", "fr%0D%0Aset-cookie:x"})
  void whatPagesDoNotSpeakIsNotChosen(String language) {
    Reply refused = choose(language, "/topics", "same-origin");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.headers().contains("set-cookie")).isFalse();
  }

  @Test
  void otherSitesChooseNothing() {
    assertThat(choose("ar", "/", "same-site").status()).isEqualTo(403);
    assertThat(choose("ar", "/", "cross-site").headers().contains("set-cookie")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "x", "", "../words"})
  void aCookieThatIsNotOursMeansNothing(String value) {
    Reply reply = SERVED.get("/", "cookie", "__Host-language=" + value, "accept-language", "es");
    assertThat(language(reply)).isEqualTo("es");
  }

  @Test
  void aProfileComesBeforeTheBrowserAndAChoiceBeforeBoth() {
    Caller reader = reading("de", "ar");
    assertThat(language(SERVED.getAs(reader, "/", "accept-language", "fr"))).isEqualTo("ar");
    assertThat(language(SERVED.getAs(reading("wo"), "/", "accept-language", "fr"))).isEqualTo("fr");
    assertThat(language(SERVED.getAs(reading(), "/", "accept-language", "fr"))).isEqualTo("fr");
    String both = "__Host-session=" + SERVED.pass(reader) + "; __Host-language=es";
    assertThat(language(SERVED.get("/", "cookie", both, "accept-language", "fr"))).isEqualTo("es");
  }

  @Test
  void aProblemIsToldInTheLanguageOfTheProfileToo() {
    assertThat(language(SERVED.getAs(reading("ar"), "/topics/nothing"))).isEqualTo("ar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en-US", "ar-EG"})
  void whoHasAThreadInOneLanguageIsSentItInAnother(String language) {
    String address = thread();
    Reply english = SERVED.get(address, "accept-language", "en-GB");
    String etag = english.header("etag");
    assertThat(SERVED.get(address, "accept-language", "en-GB", "if-none-match", etag).status())
        .isEqualTo(304);
    Reply other = SERVED.get(address, "accept-language", language, "if-none-match", etag);
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.header("etag")).isNotEqualTo(etag);
    assertThat(other.header("vary")).contains("Cookie").contains("Accept-Language");
  }

  @Test
  void whoHasAThreadAndThenChoosesAnotherLanguageIsSentIt() {
    String address = thread();
    String etag = SERVED.get(address, "accept-language", "en").header("etag");
    Reply chosen =
        SERVED.get(
            address,
            "accept-language",
            "en",
            "if-none-match",
            etag,
            "cookie",
            "__Host-language=ar");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(language(chosen)).isEqualTo("ar");
  }

  @Test
  void theHoursOfAThreadAreThoseOfTheReadersCountryAndSayUtc() {
    String british = times("en-GB, en;q=0.5");
    assertThat(british).matches("\\d{1,2} \\p{L}+ \\d{4}, \\d{2}:\\d{2} UTC");
    assertThat(times("en")).isEqualTo(british);
    assertThat(times("en-US")).matches("\\p{L}+ \\d{1,2}, \\d{4}, \\d{1,2}:\\d{2}\\h[AP]M UTC");
  }

  @Test
  void theHoursOfAThreadAreThoseOfTheMembersZoneAndOnesThatHoverAreUtc() {
    String address = thread();
    Document page = SERVED.getAs(reading(BEIRUT, "en"), address).page();
    Element time = page.expectFirst("article time");
    Instant at = Instant.parse(time.attr("datetime"));
    assertThat(time.text())
        .contains(at.atZone(BEIRUT).toLocalTime().toString().substring(0, 5))
        .containsPattern("GMT\\+[23]$");
    Element universal = SERVED.get(address).page().expectFirst("article time");
    assertThat(time.attr("title")).isEqualTo(universal.attr("title")).endsWith("UTC");
    assertThat(page.expectFirst("footer").text()).contains("Time zone: Beirut.");
  }

  @Test
  void theDaysOfAListAreThoseOfTheMembersZoneToo() {
    Element time =
        SERVED.getAs(reading(KIRITIMATI, "en"), "/").page().expectFirst(".discussions time");
    Instant at = Instant.parse(time.attr("datetime"));
    assertThat(time.text()).startsWith(at.atZone(KIRITIMATI).getDayOfMonth() + " ");
    assertThat(time.attr("title")).endsWith("UTC");
  }

  @Test
  void whoMovesToAnotherZoneIsSentTheThreadAgain() {
    String address = thread();
    String etag = SERVED.getAs(reading(), address).header("etag");
    assertThat(SERVED.getAs(reading(), address, "if-none-match", etag).status()).isEqualTo(304);
    assertThat(SERVED.getAs(reading(BEIRUT), address, "if-none-match", etag).status())
        .isEqualTo(200);
  }

  private static String times(String accepted) {
    return SERVED
        .get(thread(), "accept-language", accepted)
        .page()
        .expectFirst("article time")
        .text();
  }
}
