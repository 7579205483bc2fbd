package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.fixture.Shared;
import org.plenary.web.feed.AtomFault.Kind;
import org.xml.sax.SAXException;

/** Whatever people write, no feed has a fault that a reader could stumble over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedFaultsTest {

  private final HostileFeeds feeds = new HostileFeeds();

  @AfterAll
  void close() {
    feeds.close();
  }

  /** An address with where it goes on. */
  private Stream<String> pages(String address) {
    Document page = Jsoup.parse(feeds.get(address).text(), Parser.xmlParser());
    return Stream.concat(
        Stream.of(address),
        page.select("link[rel=next], atom|link[rel=next]").eachAttr("href").stream()
            .map(HostileFeeds::within));
  }

  private List<String> pages(FeedForm form) {
    return feeds.addresses(form.ending()).stream().flatMap(this::pages).toList();
  }

  @Test
  void noneIsInAtom() {
    List<String> pages = pages(FeedForm.ATOM);
    assertThat(pages).hasSizeGreaterThan(feeds.addresses("").size());
    for (String page : pages) {
      assertThat(AtomFaults.of(feeds.get(page).body().getBytes()))
          .as(page)
          .filteredOn(fault -> !isMeantAsWords(fault))
          .isEmpty();
    }
  }

  // A title or a name that speaks of markup is shown as it is (RFC 4287, 3.1.1.1).
  private static boolean isMeantAsWords(AtomFault fault) {
    return fault.kind() == Kind.UNDECLARED;
  }

  @Test
  void addressesOfAtomLeadBackToWhereItIs() {
    for (String page : pages(FeedForm.ATOM)) {
      Document atom = Jsoup.parse(feeds.get(page).text(), Parser.xmlParser());
      assertThat(HostileFeeds.within(atom.select("feed > link[rel=self]").attr("href")))
          .isEqualTo(page);
    }
  }

  @Test
  void noneIsInRss() throws SAXException {
    var grammar = FeedGrammar.of("rss.rnc");
    for (String page : pages(FeedForm.RSS)) {
      byte[] document = feeds.get(page).body().getBytes();
      assertThat(grammar.faults(document)).as(page).isEmpty();
      Document rss = Jsoup.parse(feeds.get(page).text(), Parser.xmlParser());
      List<String> guids = rss.select("item > guid").eachText();
      assertThat(Set.copyOf(guids)).as(page).hasSameSizeAs(guids);
      assertThat(HostileFeeds.within(rss.select("channel > atom|link[rel=self]").attr("href")))
          .isEqualTo(page);
    }
  }

  @Test
  void jsonIsAsItsSchemaSays() throws IOException {
    Validator schema = schema();
    for (String page : feeds.addresses(FeedForm.JSON.ending())) {
      JsonObject feed = feeds.get(page).json();
      assertFits(schema, page, feed);
      if (feed.containsKey("next_url")) {
        String next = HostileFeeds.within(feed.getString("next_url"));
        assertFits(schema, next, feeds.get(next).json());
      }
    }
  }

  private static Validator schema() throws IOException {
    String schema = Files.readString(Shared.file("feeds/jsonfeed-schema/schema-v1.1.json"));
    return Validator.create(
        JsonSchema.of(new JsonObject(schema)),
        new JsonSchemaOptions()
            .setBaseUri("https://plenary.example")
            .setDraft(Draft.DRAFT7)
            .setOutputFormat(OutputFormat.Basic));
  }

  private static void assertFits(Validator schema, String page, JsonObject feed) {
    OutputUnit verdict = schema.validate(feed);
    assertThat(verdict.getErrors()).as(page).isNullOrEmpty();
    assertThat(verdict.getValid()).as(page).isTrue();
    var ids = new HashSet<String>();
    for (Object item : feed.getJsonArray("items")) {
      assertThat(ids.add(((JsonObject) item).getString("id"))).as(page).isTrue();
    }
  }

  @Test
  void whatIsWrittenLeadsSomewhereFromEverywhere() {
    for (String page : pages(FeedForm.ATOM)) {
      Document atom = Jsoup.parse(feeds.get(page).text(), Parser.xmlParser());
      for (Element content : atom.select("entry > content")) {
        Document html = Jsoup.parse(content.wholeText());
        assertThat(html.select("[href]").eachAttr("href"))
            .as(page)
            .allMatch(address -> address.matches("(https?|mailto):.+"));
        assertThat(html.select("[src]").eachAttr("src"))
            .as(page)
            .allMatch(address -> address.matches("https://.+"));
      }
    }
  }
}
