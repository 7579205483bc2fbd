package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.ServedForum;

/** What programs that know the words of schema.org read of a discussion. */
class MicrodataTest {

  private static final ServedForum SERVED = ServedForum.withSamples();
  private static final ChapterId CHAPTER = SERVED.given().chapter("tuvalu", "en");
  private static final String ODD = "Who \"may\" <read> & why?";
  private static final String MARKS = "[itemprop], [itemscope], [itemtype]";
  private static final Instant OPENED = Given.START.plusSeconds(60);
  private static final Instant EDITED = Given.START.plusSeconds(7200);
  private static final GivenDiscussion DEBATE =
      SERVED.given().discussion(SERVED.given().forum(CHAPTER, "open", Audience.PUBLIC), ODD);
  private static final GivenDiscussion SECRET =
      SERVED.given().discussion(SERVED.given().forum(CHAPTER, "closed", Audience.CHAPTER), ODD);

  private static final String ADDRESS = DiscussionLinks.discussion(DEBATE.id(), ODD);

  @BeforeAll
  static void write() {
    DEBATE.post("ada", 0, "All of us");
    DEBATE.post("ben", 1, "Some of us");
    DEBATE.post("ada", 2, "None of us");
    DEBATE.answers("crowd", 60);
    SECRET.post("ada", 0, "Kept from you");
    SERVED
        .database()
        .pool()
        .preparedQuery("update post set edited_at = $1 where discussion_id = $2 and number < 3")
        .execute(Tuple.of(EDITED.atOffset(ZoneOffset.UTC), DEBATE.id().value()))
        .await();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Document page(String path) {
    return SERVED.get(path).page();
  }

  @Test
  void schemaReadsTheDebate() {
    Element posting = page(ADDRESS).expectFirst("[itemscope]");
    assertThat(posting.attr("itemtype")).isEqualTo("https://schema.org/DiscussionForumPosting");
    assertThat(value(posting, "headline")).isEqualTo(ODD);
    assertThat(value(posting, "text")).isEqualTo("All of us");
    assertThat(value(posting, "inLanguage")).isEqualTo("en");
    assertThat(value(posting, "datePublished")).isEqualTo(OPENED.toString());
    assertThat(value(posting, "dateModified")).isEqualTo(EDITED.toString());
    assertThat(value(posting, "commentCount")).isEqualTo("62");
    assertThat(value(posting, "url")).isEqualTo("https://plenary.example" + ADDRESS);
    Element author = property(posting, "author");
    assertThat(author.attr("itemtype")).isEqualTo("https://schema.org/Person");
    assertThat(value(author, "name")).isEqualTo("Member ada");
    assertThat(value(author, "url")).isEqualTo("/m/ada");
  }

  @Test
  void schemaReadsWhatAnswersWhat() {
    Element posting = page(ADDRESS).expectFirst("[itemscope]");
    Element ben = comment(posting, "Some of us");
    assertThat(value(property(ben, "author"), "name")).isEqualTo("Member ben");
    assertThat(ben.select("[itemprop=parentItem]")).isEmpty();
    Element ada = comment(posting, "None of us");
    assertThat(value(ada, "parentItem")).isEqualTo(value(ben, "url")).startsWith("/p/");
    assertThat(value(ada, "datePublished")).isEqualTo(Given.START.plusSeconds(180).toString());
    assertThat(value(ben, "dateModified")).isEqualTo(EDITED.toString());
    assertThat(ada.select("[itemprop=dateModified]")).isEmpty();
  }

  @Test
  void aLaterPageNamesWhoOpenedIt() {
    String later = page(ADDRESS).expectFirst(".pager a[rel=next]").attr("href");
    Element posting = page(later).expectFirst("[itemscope]");
    assertThat(value(posting, "datePublished")).isEqualTo(Given.START.toString());
    assertThat(value(property(posting, "author"), "name")).isEqualTo("Member opener");
  }

  @Test
  void schemaReadsAList() {
    Element list = page("/c/tuvalu/open").expectFirst("[itemscope]");
    assertThat(list.attr("itemtype")).isEqualTo("https://schema.org/ItemList");
    Element first = property(list, "itemListElement");
    assertThat(value(first, "position")).isEqualTo("1");
    assertThat(value(first, "url")).isEqualTo(ADDRESS);
  }

  @Test
  void whatIsNotForEverybodyIsNotTold() {
    Document page = pageForMember(DiscussionLinks.discussion(SECRET.id(), ODD));
    assertThat(page.text()).contains("Kept from you");
    assertThat(page.select(MARKS)).isEmpty();
  }

  // The bytes are those of who reads, and no program signs in.
  @Test
  void itIsToldToProgramsAlone() {
    assertThat(pageForMember(ADDRESS).select(MARKS)).isEmpty();
    assertThat(page(ADDRESS + "?branch=2").select(MARKS)).isEmpty();
  }

  private static Document pageForMember(String path) {
    return SERVED.getAs(Given.callerOf(CHAPTER, Role.MEMBER), path).page();
  }

  private static Element comment(Element posting, String words) {
    return posting.select("[itemprop=comment]").stream()
        .filter(one -> value(one, "text").equals(words))
        .findFirst()
        .orElseThrow();
  }

  // As those read it who never heard of us: what belongs to no item within this one.
  private static Element property(Element item, String name) {
    return item.select("[itemprop=" + name + "]").stream()
        .filter(
            one ->
                one.parents().stream()
                    .filter(e -> e.hasAttr("itemscope"))
                    .findFirst()
                    .filter(item::equals)
                    .isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private static String value(Element item, String name) {
    Element property = property(item, name);
    return switch (property.tagName()) {
      case "meta" -> property.attr("content");
      case "a", "link" -> property.attr("href");
      case "time" -> property.attr("datetime");
      default -> property.text();
    };
  }
}
