package org.plenary.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.web.fixture.ServedForum;

/** What was found is counted in the reader's words. */
class SearchPagesTest {

  private static final ServedForum SERVED = new ServedForum();

  @BeforeAll
  static void write() {
    topic(debate("tuvalu"), "encryption", "التشفير");
    DiscussionId other = debate("tonga");
    topic(other, "human-rights", "حقوق الإنسان");
    change("update discussion set state = 'locked' where id = $1", other.value());
    change(
        """
        with said as (
          update post_revision set language = 'fr'
          where post_id in (select id from post where discussion_id = $1))
        update post set language = 'fr' where discussion_id = $1
        """,
        other.value());
  }

  @AfterAll
  static void close() {
    SERVED.close();
  }

  private static DiscussionId debate(String chapter) {
    var place = SERVED.given().chapter(chapter, "en");
    var forum = SERVED.given().forum(place, "cables", Audience.PUBLIC);
    GivenDiscussion debate = SERVED.given().discussion(forum, "Undersea cable of " + chapter);
    debate.post("ada", 0, "It runs deep.");
    return debate.id();
  }

  private static void topic(DiscussionId debate, String slug, String arabic) {
    change(
        """
        with written as (insert into topic (slug) values ($2) returning id),
        named as (
          insert into topic_name (topic_id, language, name)
          select id, 'en', $2 from written union all select id, 'ar', $3 from written)
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select d.chapter_id, d.id, written.id from discussion d, written where d.id = $1
        """,
        debate.value(),
        slug,
        arabic);
  }

  private static void change(String sql, Object... values) {
    SERVED.database().pool().preparedQuery(sql).execute(Tuple.wrap(values)).await();
  }

  private static String narrowing(Document page, String operator) {
    return page.expectFirst("p.meta a[href^=/search?q=" + operator + "]").text();
  }

  @Test
  void whatNarrowsIsNamedInTheReadersLanguageAndLinkedByItsAddress() {
    Document page = SERVED.get("/search?q=undersea", "accept-language", "ar-EG").page();
    assertThat(narrowing(page, "topic%3Ahuman-rights")).isEqualTo("حقوق الإنسان");
    assertThat(narrowing(page, "lang%3Afr")).isEqualTo("الفرنسية");
    assertThat(narrowing(page, "is%3Aopen")).isEqualTo("مفتوح");
    assertThat(narrowing(page, "is%3Alocked")).isEqualTo("مغلق");
    assertThat(narrowing(page, "chapter%3Atonga")).isEqualTo("Chapter tonga");
    assertThat(narrowing(page, "in%3Atonga")).isEqualTo("Chapter tonga / Forum cables");
    assertThat(page.select("a[href*=in%3Atonga] bdi").eachAttr("lang")).containsExactly("en", "en");
    assertThat(page.select("a[href*=is%3Aopen] [lang]")).isEmpty();
    assertThat(page.select("p.meta a[href^=/search] + span").eachText()).containsOnly("١");
    assertThat(page.select(".found .meta span").eachText()).contains("#١").doesNotContain("#1");
  }

  @Test
  void whatCannotBeReadIsExplainedInTheReadersLanguage() {
    Document page = SERVED.get("/search?q=before:soon", "accept-language", "fr").page();
    assertThat(page.select("p.error").text())
        .contains("Un jour, un mois ou une année doit suivre, comme dans before:2025-03-09.");
    assertThat(page.select("p.error [lang=en]")).isEmpty();
  }
}
