package org.plenary.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.indexing.IndexedPost;
import org.plenary.indexing.IndexingService;
import org.plenary.post.PostId;

class LinkServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenForum FORUM =
      GIVEN.forum(GIVEN.chapter("global", "en"), "talk", Audience.PUBLIC);

  private final LinkService links =
      new LinkService(DATABASE.vertx(), DATABASE.pool(), URI.create("https://forum.example/"));
  private final IndexingService posts = new IndexingService(DATABASE.pool());
  private final GivenDiscussion named = GIVEN.discussion(FORUM, "Named");
  private final PostId cited = named.post("ada", 0, "Here it began.");
  private final GivenDiscussion naming = GIVEN.discussion(FORUM, "Naming");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private PostId say(String source) {
    PostId post = naming.post("ada", 0, source);
    keep(post);
    return post;
  }

  private void keep(PostId post) {
    links.keep(posts.getPosts(List.of(post.value())).await()).await();
  }

  private List<DiscussionId> linked(GivenDiscussion discussion) {
    return links.listLinked(discussion.id()).await();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://forum.example/d/%d",
        "[there](https://forum.example/d/%d/named)",
        "<https://forum.example/d/%d/named?order=time>",
        "[there](https://forum.example/p/%2$d)",
        "[there](https://forum.example/p/%2$d?revision=1&range=0-4)"
      })
  void aLinkRelatesBothWays(String source) {
    say(source.formatted(named.id().value(), cited.value()));
    assertThat(linked(naming)).containsExactly(named.id());
    assertThat(linked(named)).containsExactly(naming.id());
  }

  @Test
  void whatFewMayReadStandsBehindWhatEverybodyMay() {
    GivenForum closed =
        GIVEN.forum(GIVEN.chapter("closed" + named.id().value(), "en"), "talk", Audience.CHAPTER);
    for (int i = 0; i < 25; i++) {
      PostId post =
          GIVEN
              .discussion(closed, "Closed " + i)
              .post("ada", 0, "https://forum.example/d/%d".formatted(named.id().value()));
      keep(post);
    }
    say("https://forum.example/d/%d".formatted(named.id().value()));
    assertThat(linked(named)).startsWith(naming.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<https://elsewhere.example/d/%d/named>",
        "<https://forum-example/d/%d/named>",
        "`https://forum.example/d/%d/named`",
        "<https://forum.example/d/999999999999999999/none>",
        "<https://forum.example/p/999999999999999999>"
      })
  void whatIsNoLinkToOneOfOursRelatesNothing(String source) {
    say(source.formatted(named.id().value()));
    assertThat(linked(naming)).isEmpty();
  }

  @Test
  void aDiscussionIsNotRelatedToItself() {
    say("https://forum.example/d/%d".formatted(naming.id().value()));
    assertThat(linked(naming)).isEmpty();
  }

  @Test
  void aLinkThatIsTakenOutOrWithdrawnRelatesNoMore() {
    PostId post = say("https://forum.example/d/%d".formatted(named.id().value()));
    GIVEN.state(post.value(), "withdrawn");
    assertThat(linked(named)).isEmpty();
    GIVEN.state(post.value(), "visible");
    assertThat(linked(named)).hasSize(1);
    becomes(post, "<p>No link</p>");
    assertThat(linked(named)).isEmpty();
  }

  @Test
  void earlierWordsDoNotComeBackOverLaterOnes() {
    PostId post = naming.post("ada", 0, "https://forum.example/d/%d".formatted(named.id().value()));
    List<IndexedPost> earlier = posts.getPosts(List.of(post.value())).await();
    run(
        """
        insert into post_revision (chapter_id, post_id, revision, format, source, html, renderer,
          language, written_at)
        select chapter_id, post_id, 2, format, 'None', '<p>None</p>', renderer, language, now()
        from post_revision
        where post_id = $1
        """,
        post);
    run("update post set revision = 2 where id = $1", post);
    keep(post);
    links.keep(earlier).await();
    assertThat(linked(named)).isEmpty();
  }

  @Test
  void theSourceOfAQuoteIsRelated() {
    PostId post = say("Words alone.");
    becomes(post, "<p><a href=\"/p/%d\">ada</a></p>".formatted(cited.value()));
    assertThat(linked(named)).containsExactly(naming.id());
  }

  private static void run(String sql, PostId post) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.of(post.value())).await();
  }

  private void becomes(PostId post, String html) {
    DATABASE
        .pool()
        .preparedQuery("update post_revision set html = $2 where post_id = $1")
        .execute(Tuple.of(post.value(), html))
        .await();
    keep(post);
  }
}
