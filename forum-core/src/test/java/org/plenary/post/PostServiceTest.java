package org.plenary.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;

class PostServiceTest {

  private final TestDatabase database = TestDatabase.migrated();
  private final Given given = new Given(database.pool());
  private final PostService posts =
      new PostService(database.pool(), new DiscussionService(database.pool()));
  private final GivenForum forum =
      given.forum(given.chapter("global", "en"), "encryption", Audience.PUBLIC);
  private final GivenDiscussion debate = given.discussion(forum, "Keys");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void standInTreeAndInTimeOrder() {
    debate.post("ana", 0, "one");
    debate.post("ben", 1, "two");
    debate.post("cho", 0, "three");
    debate.post("dia", 2, "four");
    debate.post("eva", 1, "five");
    assertThat(numbers(list(PostOrder.TREE, PageRequest.first(50)))).containsExactly(1, 2, 4, 5, 3);
    assertThat(numbers(list(PostOrder.TIME, PageRequest.first(50)))).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void arePagedBothWaysWithoutLossOrDoubles() {
    for (int number = 1; number <= 23; number++) {
      debate.post("ana", number / 3, "words");
    }
    for (PostOrder order : PostOrder.values()) {
      List<Integer> whole = numbers(list(order, PageRequest.first(50)));
      assertThat(whole).hasSize(23);
      assertThat(walk(order, Cursor.Direction.FORWARD)).isEqualTo(whole);
      assertThat(walk(order, Cursor.Direction.BACKWARD)).isEqualTo(whole.reversed());
    }
  }

  private List<Integer> walk(PostOrder order, Cursor.Direction direction) {
    var seen = new ArrayList<Integer>();
    boolean forward = direction == Cursor.Direction.FORWARD;
    Optional<Cursor> cursor =
        forward ? Optional.empty() : Optional.of(Cursor.backward((long) last(order)));
    if (!forward) {
      seen.add(last(order));
    }
    do {
      Page<Post> page = list(order, new PageRequest(5, cursor));
      seen.addAll(forward ? numbers(page) : numbers(page).reversed());
      cursor = forward ? page.next() : page.previous();
    } while (cursor.isPresent());
    return seen;
  }

  private int last(PostOrder order) {
    return numbers(list(order, PageRequest.first(50))).getLast();
  }

  @Test
  void aPageCostsOneStatementWhateverTheLength() {
    for (int number = 1; number <= 120; number++) {
      debate.post("ana", number - 1, "words");
    }
    int before = database.statements();
    Page<Post> page = list(PostOrder.TREE, PageRequest.first(50));
    assertThat(database.statements() - before).isEqualTo(1);
    assertThat(page.items()).hasSize(50);
  }

  @Test
  void leaveATombstoneOnlyWhereRepliesHang() {
    PostId answered = debate.post("ana", 0, "secret words");
    debate.post("ben", 1, "answer");
    PostId alone = debate.post("cho", 0, "more words");
    given.state(answered.value(), "withdrawn");
    given.state(alone.value(), "removed");
    Page<Post> page = list(PostOrder.TREE, PageRequest.first(50));
    assertThat(numbers(page)).containsExactly(1, 2);
    Post tombstone = page.items().getFirst();
    assertThat(tombstone.state()).isEqualTo(PostState.WITHDRAWN);
    assertThat(tombstone.html()).isEmpty();
    assertThat(tombstone.source()).isEmpty();
    assertThat(tombstone.author()).isEmpty();
    assertThat(refusal(answered)).isEqualTo(new Problem.Gone());
    assertThat(refusal(alone)).isEqualTo(new Problem.Gone());
  }

  @Test
  void leaveATombstoneWhereSomethingVisibleHangsHoweverDeep() {
    PostId first = debate.post("ana", 0, "words");
    PostId second = debate.post("ben", 1, "words");
    PostId third = debate.post("cho", 2, "words");
    debate.post("dia", 3, "words");
    PostId alone = debate.post("eva", 0, "words");
    PostId below = debate.post("fay", 5, "words");
    for (PostId gone : List.of(first, second, third, alone, below)) {
      given.state(gone.value(), "removed");
    }
    assertThat(numbers(list(PostOrder.TREE, PageRequest.first(50)))).containsExactly(1, 2, 3, 4);
    assertThat(numbers(list(PostOrder.TIME, PageRequest.first(50)))).containsExactly(1, 2, 3, 4);
  }

  @Test
  void leaveATombstoneBelowTheLastLevelOfPathsToo() {
    int deep = PostPath.MOST_LEVELS + 20;
    PostId removed = debate.post("ana", 0, "words");
    for (int number = 2; number <= deep; number++) {
      PostId post = debate.post("ana", number - 1, "words");
      removed = number == deep - 10 ? post : removed;
    }
    PostId last = debate.post("ana", deep, "words");
    given.state(removed.value(), "removed");
    given.state(last.value(), "removed");
    var end = new PageRequest(50, Optional.of(Cursor.forward(deep - 20L)));
    assertThat(numbers(list(PostOrder.TREE, end)))
        .containsExactlyElementsOf(IntStream.rangeClosed(deep - 19, deep).boxed().toList());
  }

  @Test
  void heldOnesDoNotExistForReaders() {
    PostId held = debate.post("ana", 0, "words");
    given.state(held.value(), "held");
    assertThat(refusal(held)).isEqualTo(new Problem.NotFound());
  }

  @Test
  void ofAHiddenDiscussionAreAsAbsentAsThoseThatNeverWere() {
    PostId post = debate.post("ana", 0, "words");
    given.access(forum.id(), 2, Audience.CHAPTER);
    assertThat(refusal(post)).isEqualTo(refusal(new PostId(99_999_999)));
    assertThat(list(PostOrder.TREE, PageRequest.first(50)).items()).isEmpty();
    Caller member = Given.callerOf(forum.chapter(), Role.MEMBER);
    assertThat(posts.getPost(member, post).await().source()).contains("words");
  }

  @Test
  void aBranchIsAPostWithAllBelowIt() {
    debate.post("ana", 0, "one");
    debate.post("ben", 1, "two");
    debate.post("cho", 2, "three");
    debate.post("dia", 1, "four");
    Page<Post> branch =
        posts.listBranch(Caller.ANONYMOUS, debate.id(), 2, PageRequest.first(50)).await();
    assertThat(numbers(branch)).containsExactly(2, 3);
  }

  @Test
  void theirPlaceIsAPageThatHoldsThem() {
    PostId wanted = debate.post("ana", 0, "first");
    for (int number = 2; number <= 60; number++) {
      wanted = debate.post("ana", number - 1, "words");
    }
    assertThat(place(debate.post("ben", 1, "near")).page()).isPresent();
    PostPlace place = place(wanted);
    Page<Post> page = list(PostOrder.TREE, new PageRequest(10, place.page()));
    assertThat(numbers(page)).contains(60);
  }

  private PostPlace place(PostId post) {
    return posts.placeOf(Caller.ANONYMOUS, post, PostOrder.TREE, 10).await();
  }

  @Test
  void ofAnAuthorAreListedTheLatestFirst() {
    debate.post("ana", 0, "first words");
    debate.post("ben", 1, "other words");
    PostId latest = debate.post("ana", 2, "last words");
    var page = posts.listPostsBy(Caller.ANONYMOUS, "ana", PageRequest.first(1)).await();
    assertThat(page.items()).extracting(PostSummary::id).containsExactly(latest);
    assertThat(page.items().getFirst().excerpt()).isEqualTo("last words");
    var next = posts.listPostsBy(Caller.ANONYMOUS, "ana", new PageRequest(1, page.next())).await();
    assertThat(next.items()).extracting(PostSummary::number).containsExactly(1);
    assertThat(next.next()).isEmpty();
  }

  @Test
  void ofAnAuthorStandInTimeWhateverOrderTheyWereImportedIn() {
    PostId late = debate.post("ana", 0, "late");
    PostId early = debate.post("ana", 0, "early");
    PostId earliest = debate.post("ana", 0, "earliest");
    write(early, "2020-02-01T00:00:00Z");
    write(earliest, "2020-01-01T00:00:00Z");
    var first = byAna(Optional.empty());
    var second = byAna(first.next());
    var third = byAna(second.next());
    assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
        .extracting(PostSummary::id)
        .containsExactly(late, early, earliest);
    assertThat(byAna(third.previous()).items()).isEqualTo(second.items());
  }

  private void write(PostId post, String moment) {
    database
        .pool()
        .preparedQuery("update post set posted_at = $2 where id = $1")
        .execute(Tuple.of(post.value(), OffsetDateTime.parse(moment)))
        .await();
  }

  private Page<PostSummary> byAna(Optional<Cursor> cursor) {
    return posts.listPostsBy(Caller.ANONYMOUS, "ana", new PageRequest(1, cursor)).await();
  }

  private Problem refusal(PostId post) {
    return Refusals.of(posts.getPost(Caller.ANONYMOUS, post));
  }

  private Page<Post> list(PostOrder order, PageRequest request) {
    return posts
        .listPosts(Caller.ANONYMOUS, debate.id(), order, request, PostDetail.WITH_SOURCE)
        .await();
  }

  private static List<Integer> numbers(Page<Post> page) {
    return page.items().stream().map(Post::number).toList();
  }
}
