package org.plenary.web.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.web.fixture.Reply;
import org.plenary.web.fixture.ServedForum;

/** What those read who search the web. */
class SitemapTest {

  private static final String OURS = "https://plenary.example";
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private final ServedForum served = new ServedForum();
  private final ChapterId chapter = served.given().chapter("senegal", "fr", "wo");
  private final GivenForum forum = served.given().forum(chapter, "rights", Audience.PUBLIC);
  private final GivenDiscussion discussion =
      served.given().discussion(forum, "Who may <read> & \"write\"?");

  @AfterEach
  void close() {
    served.close();
  }

  private Document read(String path) {
    return read(path, 25);
  }

  private Document index() {
    return read("/sitemap.xml", 3_600);
  }

  private Document read(String path, int age) {
    Reply reply = served.get(path);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type")).isEqualTo("application/xml; charset=utf-8");
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=" + age);
    return Jsoup.parse(reply.text(), Parser.xmlParser());
  }

  private static List<String> places(Document sitemap) {
    return sitemap.select("loc").eachText();
  }

  private static void assertValid(Document sitemap, String list, String item) {
    Element root = sitemap.expectFirst(list);
    assertThat(sitemap.children()).containsExactly(root);
    assertThat(root.attr("xmlns")).isEqualTo(NAMESPACE);
    assertThat(root.children().stream().map(Element::tagName)).isNotEmpty().containsOnly(item);
    for (Element place : root.children()) {
      assertThat(place.expectFirst("loc").text()).startsWith(OURS + "/");
      place.select("lastmod").eachText().forEach(Instant::parse);
    }
  }

  @Test
  void theIndexLeadsToEverything() {
    served.given().discussions(forum, "fr", "ana", 2);
    Document index = index();
    assertValid(index, "sitemapindex", "sitemap");
    assertThat(places(index)).hasSize(3).contains(OURS + "/sitemap/places.xml");
    assertThat(places(index).stream().filter(place -> place.contains("/sitemap/fr/"))).hasSize(1);
    for (String place : places(index)) {
      assertValid(read(place.substring(OURS.length())), "urlset", "url");
    }
  }

  @Test
  void aDiscussionStandsThereByTheAddressThatItsPageHas() {
    String english =
        places(index()).stream()
            .filter(place -> place.contains("/sitemap/en/"))
            .findFirst()
            .orElseThrow();
    Document listed = read(english.substring(OURS.length()));
    assertThat(places(listed))
        .containsExactly(OURS + "/d/" + discussion.id().value() + "/who-may-read-write");
    assertThat(listed.select("lastmod")).hasSize(1);
    String page = places(listed).getFirst().substring(OURS.length());
    assertThat(served.get(page).status()).isEqualTo(200);
  }

  @Test
  void placesAreThoseThatEverybodyMayRead() {
    served.given().forum(chapter, "board", Audience.CHAPTER);
    List<String> places = places(read("/sitemap/places.xml"));
    assertThat(places)
        .contains(
            OURS + "/", OURS + "/c/senegal", OURS + "/c/senegal/rules", OURS + "/c/senegal/rights")
        .doesNotContain(OURS + "/c/senegal/board")
        .doesNotHaveDuplicates();
    for (String place : places) {
      assertThat(served.get(place.substring(OURS.length())).status()).as(place).isEqualTo(200);
    }
  }

  @Test
  void aForumThatNarrowsIsGoneAtOnce() {
    String file = "/sitemap/en/0.xml";
    assertThat(served.get(file).status()).isEqualTo(200);
    served.given().access(forum.id(), 2, Audience.CHAPTER);
    assertThat(served.get(file).status()).isEqualTo(404);
    assertThat(places(index())).containsExactly(OURS + "/sitemap/places.xml");
    assertThat(places(read("/sitemap/places.xml"))).doesNotContain(OURS + "/c/senegal/rights");
  }

  @ParameterizedTest
  @CsvSource({
    "/sitemap/de/0.xml, 404",
    "/sitemap/en/x.xml, 404",
    "/sitemap/en/-1.xml, 404",
    "/sitemap/en/999999999999999999.xml, 404",
    "/sitemap/en/9999999999999999999.xml, 404",
    "/sitemap/en/0, 404",
    "/sitemap.xml?page=2, 400"
  })
  void whatIsNotThereIsRefused(String path, int status) {
    assertThat(served.get(path).status()).isEqualTo(status);
  }

  @Test
  void wanderingProgramsAreToldWhereItIsAndWhatIsNotForThem() {
    Reply reply = served.get("/robots.txt");
    assertThat(reply.header("content-type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=86400");
    assertThat(reply.text().lines())
        .contains(
            "User-agent: *",
            "Allow: /",
            "Disallow: /api/",
            "Disallow: /me/",
            "Disallow: /me$",
            "Disallow: /sign-in",
            "Disallow: /search?",
            "Disallow: /moderation",
            "Disallow: /embed/",
            "Disallow: /feeds/",
            "Disallow: /oembed",
            "Sitemap: https://plenary.example/sitemap.xml");
  }
}
