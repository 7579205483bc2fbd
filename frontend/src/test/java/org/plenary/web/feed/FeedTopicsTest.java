package org.plenary.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.ServedForum;

/** What a discussion is about is told with it. */
class FeedTopicsTest {

  private static final ServedForum SERVED = new ServedForum();
  private static final ChapterId CHAPTER = SERVED.given().chapter("senegal", "fr");
  private static final GivenDiscussion DEBATE =
      SERVED
          .given()
          .discussion(SERVED.given().forum(CHAPTER, "rights", Audience.PUBLIC), "Who may read?");

  @BeforeAll
  static void write() {
    DEBATE.post("ana", 0, "All of us");
    SERVED
        .database()
        .pool()
        .preparedQuery(
            """
            with made as (
              insert into topic (slug, emerging) values ('encryption', false) returning id),
            named as (
              insert into topic_name (topic_id, language, name)
              select id, language, name
              from made
              cross join (values ('en', 'Encryption'), ('fr', 'Chiffrement')) said (language, name))
            insert into discussion_topic (chapter_id, discussion_id, topic_id)
            select $1, $2, id from made
            """)
        .execute(Tuple.of(CHAPTER.value(), DEBATE.id().value()))
        .await();
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static Element told(String path, String category) {
    Document feed = Jsoup.parse(SERVED.get(path).text(), Parser.xmlParser());
    assertThat(feed.select(category)).hasSize(1);
    return feed.expectFirst(category);
  }

  @ParameterizedTest
  @CsvSource({
    "/feed, '', Encryption",
    "/c/senegal/feed, ?kind=posts, Chiffrement",
    "/topics/encryption/feed, ?language=en, Encryption",
    "/d/DEBATE/feed, '', Encryption"
  })
  void asCategoriesInTheLanguageOfTheFeed(String path, String query, String name) {
    String feed = path.replace("DEBATE", Long.toString(DEBATE.id().value()));
    Element atom = told(feed + ".atom" + query, "entry > category");
    assertThat(atom.attr("term")).isEqualTo("encryption");
    assertThat(atom.attr("scheme")).isEqualTo("https://plenary.example/topics/");
    assertThat(atom.attr("label")).isEqualTo(name);
    assertThat(told(feed + ".rss" + query, "item > category").text()).isEqualTo(name);
    assertThat(
            SERVED
                .get(feed + ".json" + query)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonArray("tags"))
        .containsExactly(name);
  }
}
