package org.plenary.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Author;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Beginning.Ancestor;
import org.plenary.post.Participation.Spoken;

/** What is told of a discussion as a whole, and of where a page of it begins. */
class ParticipationTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final DiscussionService discussions = new DiscussionService(database.pool());
  private final PostService posts = new PostService(database.pool(), discussions);
  private final GivenForum forum =
      given.forum(given.chapter("global", "en"), "encryption", Audience.PUBLIC);
  private final GivenDiscussion debate = given.discussion(forum, "Keys");

  @AfterEach
  void close() {
    database.close();
  }

  private Participation participation() {
    return discussions
        .getDiscussion(Caller.ANONYMOUS, debate.id())
        .compose(posts::getParticipation)
        .await()
        .orElseThrow();
  }

  private static List<String> names(Participation participation) {
    return participation.participants().stream()
        .map(one -> one.author().name() + " " + one.posts())
        .toList();
  }

  @Test
  void namesWhoSpeaksTheMostActiveFirst() {
    debate.post("ana", 0, "one");
    debate.post("ben", 1, "two");
    debate.post("ben", 1, "three");
    assertThat(participation().people()).isEqualTo(2);
    assertThat(names(participation())).containsExactly("Member ben 2", "Member ana 1");
    debate.post("cho", 1, "four");
    assertThat(participation().people()).isEqualTo(3);
  }

  @Test
  void countsWhatIsSaidInEachLanguage() {
    debate.post("ana", 0, "one");
    debate.post("ben", 1, "three");
    PostId arabic = debate.post("ben", 1, "نعم");
    language(arabic, "ar");
    assertThat(participation().languages())
        .containsExactly(new Spoken("en", 2, 8), new Spoken("ar", 1, 6));
  }

  private void language(PostId post, String language) {
    database
        .pool()
        .preparedQuery("update post_revision set language = $1 where post_id = $2")
        .execute(Tuple.of(language, post.value()))
        .await();
  }

  @Test
  void keepsSilentOfWhomItDoesNotShow() {
    debate.post("ana", 0, "one");
    PostId removed = debate.post("ben", 1, "two");
    debate.post("cho", 2, "three");
    given.state(removed.value(), "removed");
    assertThat(names(participation())).containsExactlyInAnyOrder("Member ana 1", "Member cho 1");
    assertThat(beginning(3, PostOrder.TREE).path())
        .containsExactly(
            new Ancestor(1, 0, Optional.of(new Author(Optional.of("ana"), "Member ana"))),
            new Ancestor(2, 1, Optional.empty()));
    assertThat(beginning(3, PostOrder.TREE).before()).isEqualTo(1);
  }

  private Beginning beginning(int number, PostOrder order) {
    return posts.getBeginning(Caller.ANONYMOUS, debate.id(), number, order).await();
  }

  @ParameterizedTest
  @EnumSource
  void aLastPageBeginsWhereCountingFindsIt(PostOrder order) {
    for (int parent = 0; parent < 5; parent++) {
      debate.post("ana", parent, "words");
    }
    Page<Post> last = page(order, Cursor.forward(3L));
    assertThat(last.next()).isEmpty();
    Beginning counted = beginning(last.items().getFirst().number(), order);
    assertThat(counted.before()).isEqualTo(3);
    assertThat(posts.getLastBeginning(Caller.ANONYMOUS, discussion(), last.items()).await())
        .isEqualTo(counted);
  }

  private Page<Post> page(PostOrder order, Cursor cursor) {
    var request = new PageRequest(10, Optional.of(cursor));
    return posts
        .listPosts(Caller.ANONYMOUS, debate.id(), order, request, PostDetail.RENDERED)
        .await();
  }

  private Discussion discussion() {
    return discussions.getDiscussion(Caller.ANONYMOUS, debate.id()).await();
  }

  @ParameterizedTest
  @CsvSource({"1, ''", "2, 1", "4, 1 2 3", "5, 1 2 3 4", "9, 1 6 7 8", "10, ''"})
  void aPathIsTheFirstAndTheLastThree(int number, String path) {
    for (int parent = 0; parent < 9; parent++) {
      debate.post("ana", parent, "words");
    }
    assertThat(beginning(number, PostOrder.TREE).path().stream().map(Ancestor::number).toList())
        .containsExactlyElementsOf(
            path.isEmpty()
                ? List.of()
                : List.of(path.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @Test
  void whatStandsBeforeDependsOnTheOrder() {
    debate.post("ana", 0, "one");
    debate.post("ben", 0, "two");
    debate.post("cho", 1, "three");
    assertThat(beginning(2, PostOrder.TREE).before()).isEqualTo(2);
    assertThat(beginning(2, PostOrder.TIME).before()).isEqualTo(1);
  }

  @Test
  void nothingIsToldOfWhatMayNotBeRead() {
    GivenForum closed = given.forum(forum.chapter(), "board", Audience.OFFICERS);
    GivenDiscussion secret = given.discussion(closed, "Secret");
    secret.post("ana", 0, "one");
    secret.post("ben", 1, "two");
    assertThat(posts.getBeginning(Caller.ANONYMOUS, secret.id(), 2, PostOrder.TREE).await())
        .isEqualTo(Beginning.FIRST);
  }

  @Test
  void isCountedOnceForEachVersion() {
    debate.post("ana", 0, "one");
    assertThat(statements()).isEqualTo(2);
    assertThat(statements()).isEqualTo(1);
    debate.post("ben", 1, "two");
    assertThat(statements()).isEqualTo(2);
  }

  private int statements() {
    int before = database.statements();
    participation();
    return database.statements() - before;
  }

  @Test
  void aDebateOfThousandsIsNotCountedWhileSomebodyWaits() {
    debate.post("ana", 0, "one");
    debate.answers("ben", 3_000);
    assertThat(
            discussions
                .getDiscussion(Caller.ANONYMOUS, debate.id())
                .compose(posts::getParticipation)
                .await())
        .isEmpty();
  }
}
