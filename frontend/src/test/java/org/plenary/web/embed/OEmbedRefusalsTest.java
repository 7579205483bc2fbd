package org.plenary.web.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.web.embed.EmbeddedForum.OURS;
import static org.plenary.web.embed.EmbeddedForum.shown;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.post.PostId;
import org.plenary.web.fixture.Reply;

/** Addresses of which other sites are told nothing, and questions that are refused to them. */
class OEmbedRefusalsTest {

  private final EmbeddedForum forum = new EmbeddedForum();

  @AfterEach
  void close() {
    forum.close();
  }

  private static void assertAbsent(Reply reply) {
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.json().getString("type")).isEqualTo("urn:plenary:problem:not-found");
    assertThat(reply.json().getString("instance")).isEqualTo("/oembed");
  }

  @ParameterizedTest
  @CsvSource({
    "https://plenary.example",
    "https://plenary.example/",
    "https://plenary.example/c/atlantis",
    "https://plenary.example/c/senegal/nowhere",
    "https://plenary.example/c/senegal/rights/new",
    "https://plenary.example/topics/nothing",
    "https://plenary.example/d/999999999",
    "https://plenary.example/d/1e9",
    "https://plenary.example/p/999999999",
    "https://plenary.example/c/%00",
    "https://plenary.example/c/senegal/%0A",
    "https://plenary.example/topics/%7F",
    "https://plenary.example/me",
    "https://plenary.example/m/ana",
    "http://plenary.example/c/senegal",
    "https://plenary.example:8443/c/senegal",
    "https://plenary.example@attacker.example/c/senegal",
    "https://user@plenary.example/c/senegal",
    "https://attacker-plenary.example/c/senegal",
    "//plenary.example/c/senegal",
    "/c/senegal",
    "javascript:alert(1)",
    "mailto:plenary.example",
    "'https://plenary.example/c/senegal {'"
  })
  void whatIsNoneOfOursIsNotThere(String address) {
    assertAbsent(forum.pasted(address));
  }

  @Test
  void aTopicThatIsNotThereIsNotTold() {
    assertAbsent(forum.pasted(OURS + "/c/senegal?topic=nothing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"following", "events", "who-may-read.txt"})
  void whatIsBesideADiscussionIsNotIt(String behind) {
    assertAbsent(forum.pasted(OURS + "/d/" + forum.first().id().value() + "/" + behind));
  }

  @Test
  void aForumThatNarrowsIsGoneAtOnce() {
    PostId post = forum.first().post("eve", 1, "New");
    forum.served().given().access(forum.forum().id(), 2, Audience.CHAPTER);
    assertAllAbsent(post);
  }

  @Test
  void aForumThatMayNotBeEmbeddedIsNot() {
    PostId post = forum.first().post("eve", 1, "New");
    forum.execute("update forum_access set embeds = false where forum_id = $1", forum.forum().id());
    assertAllAbsent(post);
  }

  private void assertAllAbsent(PostId post) {
    assertAbsent(forum.pasted(OURS + "/c/senegal/rights"));
    assertAbsent(forum.pasted(OURS + "/d/" + forum.first().id().value()));
    assertAbsent(forum.pasted(OURS + "/p/" + post.value()));
    assertThat(shown(forum.told("/c/senegal")).select("blockquote a")).hasSize(1);
    assertThat(forum.get("/embed/frame?discussion=" + forum.first().id().value()).status())
        .isEqualTo(404);
    assertThat(forum.get("/embed/frame?post=" + post.value()).status()).isEqualTo(404);
  }

  @Test
  void whatWasTakenAwayIsToldAsWhatNeverWas() {
    PostId post = forum.first().post("eve", 1, "New");
    forum.execute("update contribution set state = 'removed' where id = $1", post.value());
    assertAbsent(forum.pasted(OURS + "/p/" + post.value()));
    forum.execute(
        "update contribution set state = 'removed' where id = $1", forum.first().id().value());
    assertAbsent(forum.pasted(OURS + "/d/" + forum.first().id().value()));
  }

  @Test
  void scriptsOfSitesThatAChapterDoesNotNameAreRefused() {
    forum.name("https://chapter.example");
    String asked = "/oembed?url=" + OURS + "/c/senegal";
    assertThat(forum.get(asked).status()).isEqualTo(200);
    assertThat(forum.get(asked, "origin", "https://chapter.example").status()).isEqualTo(200);
    assertThat(forum.get(asked, "origin", "https://attacker-chapter.example").status())
        .isEqualTo(403);
  }

  @Test
  void anAddressMustBeGiven() {
    assertThat(forum.get("/oembed").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"&maxwidth=0", "&maxheight=-1", "&maxwidth=1e9", "&maxwidth=wide", "&a=b"})
  void whatIsWrongIsRefused(String more) {
    assertThat(forum.pasted(OURS + "/c/senegal", more).status()).isEqualTo(400);
  }

  @Test
  void aFrameOfOnePostOrDiscussionTakesNothingElse() {
    long id = forum.first().id().value();
    for (String query :
        List.of(
            "?discussion=" + id + "&chapter=senegal",
            "?discussion=" + id + "&post=1",
            "?post=1&limit=3")) {
      assertThat(forum.get("/embed/frame" + query).status()).isEqualTo(400);
    }
    assertThat(forum.get("/embed/frame?discussion=x").status()).isEqualTo(404);
  }
}
