package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.embed.EmbeddedForum.OURS;
import static org.plenary.web.embed.EmbeddedForum.shown;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;
import org.w3c.dom.NodeList;

/** What other sites are told of an address that somebody pasted there. */
class OEmbedTest {

  // What WordPress keeps of providers that it does not know.
  private static final Pattern KEPT =
      Pattern.compile("(<blockquote>.*?</blockquote>)?.*(<iframe.*?></iframe>)", Pattern.DOTALL);

  private final EmbeddedForum forum = new EmbeddedForum();

  @AfterEach
  void close() {
    forum.close();
  }

  private static void assertKeptWhole(JsonObject told) {
    Matcher kept = KEPT.matcher(told.getString("html"));
    assertThat(kept.matches()).isTrue();
    assertThat(kept.group(1) + kept.group(2)).isEqualTo(told.getString("html"));
    Document html = shown(told);
    assertThat(html.body().children().eachAttr("class")).isEmpty();
    assertThat(html.body().children().stream().map(Element::tagName))
        .containsExactly("blockquote", "iframe");
    assertThat(html.select("blockquote > *").stream().map(Element::tagName)).containsOnly("a");
    assertThat(html.select("blockquote a").eachAttr("href"))
        .isNotEmpty()
        .allMatch(address -> address.startsWith(OURS + "/"));
  }

  private String frame(JsonObject told) {
    String address = shown(told).expectFirst("iframe").attr("src");
    assertThat(address).startsWith(OURS + "/embed/frame?");
    return address.substring(OURS.length());
  }

  @Test
  void aChapterIsAListOfLinksWithAFrameBehindIt() {
    JsonObject told = forum.told("/c/senegal");
    assertKeptWhole(told);
    assertThat(told.getMap())
        .containsEntry("type", "rich")
        .containsEntry("version", "1.0")
        .containsEntry("title", "Chapter senegal")
        .containsEntry("author_name", "Chapter senegal")
        .containsEntry("author_url", OURS + "/c/senegal")
        .containsEntry("provider_name", "Plenary")
        .containsEntry("provider_url", OURS + "/")
        .containsEntry("cache_age", 25)
        .containsEntry("width", 600)
        .containsEntry("height", 400);
    assertThat(shown(told).select("blockquote a").eachText())
        .containsExactly("Chapter senegal", "<b>Keys</b> & \"locks\"", "Who may read?");
    Element frame = shown(told).expectFirst("iframe");
    assertThat(frame.attr("title")).isEqualTo("Chapter senegal");
    assertThat(frame.attr("width")).isEqualTo("600");
    assertThat(frame(told)).isEqualTo("/embed/frame?chapter=senegal");
    assertThat(forum.get(frame(told)).page().select("li")).hasSize(2);
  }

  @Test
  void aForumAndATopicAreToo() {
    JsonObject rights = forum.told("/c/senegal/rights");
    assertKeptWhole(rights);
    assertThat(rights.getString("title")).isEqualTo("Forum rights");
    assertThat(forum.get(frame(rights)).page().select("li")).hasSize(2);
    makeTopic();
    JsonObject topic = forum.told("/topics/encryption");
    assertKeptWhole(topic);
    assertThat(topic.getString("title")).isEqualTo("Encryption");
    assertThat(topic.containsKey("author_name")).isFalse();
    assertThat(frame(topic)).isEqualTo("/embed/frame?topic=encryption");
  }

  private void makeTopic() {
    forum.execute(
        """
        with made as (
          insert into topic (slug, emerging) values ('encryption', false) returning id)
        insert into topic_name (topic_id, language, name)
        select id, 'en', 'Encryption' from made
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "/c/senegal?language=en, ?chapter=senegal&language=en, 2",
    "/c/senegal?language=fr&sort=new, ?chapter=senegal&language=fr, 0",
    "/c/senegal?topic=encryption, ?chapter=senegal&topic=encryption, 1",
    "/c/senegal/rights?topic=encryption, ?forum=senegal%2Frights&topic=encryption, 1",
    "/topics/encryption?chapter=senegal, ?chapter=senegal&topic=encryption, 1",
    "/c/senegal?chapter=lebanon, ?chapter=senegal, 2",
    "/c/senegal?topic=&language=&utm_source=letter, ?chapter=senegal, 2",
    "/c/senegal?language=not%20one, ?chapter=senegal, 2",
    "/c/senegal?state=open, ?chapter=senegal&state=open, 1",
    "/c/senegal/rights?state=locked, ?forum=senegal%2Frights&state=locked, 1",
    "/c/senegal?state=hidden, ?chapter=senegal, 2"
  })
  void aListIsNarrowedAsItsPageIs(String path, String frame, int titles) {
    makeTopic();
    forum.execute(
        "insert into discussion_topic (chapter_id, discussion_id, topic_id)"
            + " select $1, $2, id from topic where slug = 'encryption'",
        forum.chapter().value(),
        forum.first().id().value());
    forum.execute(
        "update discussion set state = 'locked' where id = $1 and $2",
        forum.second().id().value(),
        path.contains("state="));
    JsonObject told = forum.told(path);
    assertThat(frame(told)).isEqualTo("/embed/frame" + frame);
    assertThat(forum.get(frame(told)).page().select("li")).hasSize(titles);
    assertThat(shown(told).select("blockquote a[href*='/d/']")).hasSize(titles);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/who-may-read", "/another-title", "/", "?at=1", "#p1"})
  void aDiscussionIsItsBeginningAndWhoOpenedIt(String behind) {
    JsonObject told = forum.told("/d/" + forum.first().id().value() + behind);
    assertKeptWhole(told);
    assertThat(told.getString("title")).isEqualTo("Who may read?");
    assertThat(told.getString("author_name")).isEqualTo("Member ana");
    assertThat(told.getString("author_url")).isEqualTo(OURS + "/m/ana");
    assertThat(shown(told).expectFirst("blockquote").text())
        .isEqualTo("Who may read? · All of us · Member ana");
    assertThat(frame(told)).isEqualTo("/embed/frame?discussion=" + forum.first().id().value());
    Document frame = forum.get(frame(told)).page();
    assertThat(frame.title()).isEqualTo("Who may read?");
    assertThat(frame.select("li .name a").eachText()).containsExactly("All of us");
    assertThat(frame.expectFirst(".all a").attr("href"))
        .isEqualTo(OURS + "/d/" + forum.first().id().value());
  }

  @Test
  void aPostIsItsBeginningAndItsAuthor() {
    PostId post = forum.first().post("eve", 1, "Not <i>everybody</i> \"here\"");
    JsonObject told = forum.told("/p/" + post.value());
    assertKeptWhole(told);
    assertThat(told.getString("title")).isEqualTo("Re: Who may read?");
    assertThat(told.getString("author_name")).isEqualTo("Member eve");
    assertThat(shown(told).expectFirst("blockquote a").attr("href"))
        .isEqualTo(OURS + "/p/" + post.value());
    assertThat(shown(told).expectFirst("blockquote").text()).contains("Not", "everybody");
    Document frame = forum.get(frame(told)).page();
    assertThat(frame.select("li .name a").eachAttr("href"))
        .containsExactly(OURS + "/p/" + post.value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#p2", "/who-may-read#p2", "/who-may-read?cursor=AAAA#p2", "?at=2"})
  void aPostIsToldByEachOfItsAddresses(String behind) {
    PostId post = forum.first().post("eve", 1, "Some of us");
    JsonObject told = forum.told("/d/" + forum.first().id().value() + behind);
    assertThat(told).isEqualTo(forum.told("/p/" + post.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"#p2", "#p7", "?at=2"})
  void aPostThatIsNoMoreLeadsToItsDiscussion(String behind) {
    PostId post = forum.first().post("eve", 1, "Some of us");
    forum.execute("update contribution set state = 'removed' where id = $1", post.value());
    String debate = "/d/" + forum.first().id().value();
    assertThat(forum.told(debate + behind)).isEqualTo(forum.told(debate));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/p/POST", "/d/DEBATE?at=2"})
  void whoFollowsTheAddressOfAPostFindsWhereItIsTold(String address) {
    PostId post = forum.first().post("eve", 1, "Some of us");
    String path =
        address
            .replace("POST", Long.toString(post.value()))
            .replace("DEBATE", Long.toString(forum.first().id().value()));
    Matcher link =
        Pattern.compile(
                "<" + OURS + "([^>]+)>; rel=\"alternate\"; type=\"application/json\\+oembed\"")
            .matcher(forum.get(path).header("link"));
    assertThat(link.find()).isTrue();
    assertThat(forum.get(link.group(1)).json()).isEqualTo(forum.told("/p/" + post.value()));
    forum.execute("update forum_access set embeds = false where forum_id = $1", forum.forum().id());
    assertThat(forum.get(path).headers().contains("link")).isFalse();
  }

  @Test
  void whatIsMergedIsShownAsWhatItCameTo() {
    forum.execute(
        "update discussion set state = 'merged', merged_into = $1 where id = $2",
        forum.second().id().value(),
        forum.first().id().value());
    JsonObject told = forum.told("/d/" + forum.first().id().value());
    assertThat(told.getString("title")).isEqualTo("<b>Keys</b> & \"locks\"");
    assertThat(forum.get("/embed/frame?discussion=" + forum.first().id().value()).page().title())
        .isEqualTo("<b>Keys</b> & \"locks\"");
  }

  @Test
  void noTitleLeavesItsPlace() throws Exception {
    String hostile =
        "</blockquote><script>alert(1)</script>\"><iframe src='x'></iframe>]]>\u0001&amp;";
    forum.execute("update chapter set name = $1 where slug = 'senegal'", hostile);
    forum.execute(
        "update discussion set title = $1 where id = $2", hostile, forum.first().id().value());
    for (String path :
        List.of("/c/senegal", "/c/senegal/rights", "/d/" + forum.first().id().value())) {
      JsonObject told = forum.told(path);
      assertKeptWhole(told);
      assertThat(shown(told).select("script, [src=x]")).isEmpty();
      var xml =
          DocumentBuilderFactory.newDefaultNSInstance()
              .newDocumentBuilder()
              .parse(
                  new ByteArrayInputStream(
                      forum.pasted(OURS + path, "&format=xml").body().getBytes()));
      assertThat(xml.getDocumentElement().getTagName()).isEqualTo("oembed");
      assertThat(xml.getElementsByTagName("title").item(0).getTextContent())
          .isEqualTo(told.getString("title").replace('\u0001', '\ufffd'));
      assertThat(xml.getElementsByTagName("html").item(0).getTextContent())
          .isEqualTo(told.getString("html").replace('\u0001', '\ufffd'));
      NodeList fields = xml.getDocumentElement().getChildNodes();
      assertThat(IntStream.range(0, fields.getLength()).mapToObj(i -> fields.item(i).getNodeName()))
          .containsExactlyInAnyOrderElementsOf(told.fieldNames());
    }
  }

  @Test
  void eachFormHasItsType() {
    Reply json = forum.pasted(OURS + "/c/senegal", "&format=json");
    assertThat(json.header("content-type")).isEqualTo("application/json");
    assertThat(json.header("cache-control")).isEqualTo("public, max-age=25");
    assertThat(json.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(forum.pasted(OURS + "/c/senegal", "&format=xml&dnt=1").header("content-type"))
        .isEqualTo("text/xml; charset=utf-8");
    assertThat(forum.pasted(OURS + "/c/senegal", "&format=yaml").status()).isEqualTo(501);
  }

  @Test
  void aFrameIsNoLargerThanIsAskedFor() {
    JsonObject small = forum.pasted(OURS + "/c/senegal", "&maxwidth=300&maxheight=150").json();
    assertThat(small.getInteger("width")).isEqualTo(300);
    assertThat(small.getInteger("height")).isEqualTo(150);
    assertThat(shown(small).expectFirst("iframe").attr("height")).isEqualTo("150");
    assertThat(forum.pasted(OURS + "/c/senegal", "&maxwidth=5000").json().getInteger("width"))
        .isEqualTo(600);
  }
}
