package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.post.PostState;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

class EditingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final String WAITING =
      """
      select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final WritingService writing = GivenWriting.service(DATABASE, LIMITS);
  private final EditingService editing = GivenWriting.editing(DATABASE, posts, LIMITS);

  private final String slug = "editing-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final GivenForum forum = GIVEN.forum(chapter, "debate", Audience.PUBLIC);
  private final ForumAddress address = new ForumAddress(slug, "debate");
  private final Caller ana = member("ana", Role.MEMBER);
  private Written first;

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller member(String handle, Role role) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, role)
        .welcomed()
        .caller();
  }

  @BeforeEach
  void open() {
    var wish = new NewDiscussion(address, "Title", List.of(), words("First words"), false);
    first = writing.open(ana, wish, Sending.PLAIN).await();
  }

  private Written answer(String text) {
    return writing.reply(ana, first.discussion(), reply(first.id(), text), Sending.PLAIN).await();
  }

  private Future<Optional<Allowance>> edit(
      Caller caller, Written post, int revision, String text, String why) {
    return editing.edit(caller, post.id(), new Edit(revision, words(text), why));
  }

  private Post post(Written written) {
    return posts.getPost(Caller.ANONYMOUS, written.id()).await();
  }

  private Discussion discussion() {
    return discussions.getDiscussion(Caller.ANONYMOUS, first.discussion()).await();
  }

  private List<Post> all() {
    return posts
        .listPosts(
            Caller.ANONYMOUS,
            first.discussion(),
            PostOrder.TREE,
            PageRequest.first(100),
            PostDetail.WITH_SOURCE)
        .await()
        .items();
  }

  private List<Revision> revisions(Written post) {
    return editing
        .listRevisions(Caller.ANONYMOUS, post.id(), PageRequest.first(50))
        .await()
        .items();
  }

  @Test
  void whatAPostSaidIsReadInPages() {
    for (int revision = 1; revision < 6; revision++) {
      edit(ana, first, revision, "Words " + (revision + 1), "Again").await();
    }
    Page<Revision> page =
        editing.listRevisions(Caller.ANONYMOUS, first.id(), PageRequest.first(4)).await();
    assertThat(page.items()).extracting(Revision::number).containsExactly(6, 5, 4, 3);
    assertThat(page.items().getLast().before()).contains("Words 2");
    var request = new PageRequest(4, page.next());
    Page<Revision> rest = editing.listRevisions(Caller.ANONYMOUS, first.id(), request).await();
    assertThat(rest.items()).extracting(Revision::number).containsExactly(2, 1);
    assertThat(rest.items().getLast().before()).isEmpty();
    assertThat(rest.next()).isEmpty();
    var back = new PageRequest(4, rest.previous());
    assertThat(editing.listRevisions(Caller.ANONYMOUS, first.id(), back).await().items())
        .isEqualTo(page.items());
  }

  @Test
  void whatWasTakenAwayWhileAnEditWaitedIsNotEdited() {
    Future<Optional<Allowance>> edited = whileItIsTakenAway(() -> edit(ana, first, 1, "New", ""));
    assertThat(Refusals.of(edited)).isEqualTo(new Problem.NotFound());
    assertThat(count("select from post_revision where post_id = $1", first.id().value())).isOne();
  }

  @Test
  void whatWasTakenAwayWhileItsLastPostWasWithdrawnStaysTakenAway() {
    whileItIsTakenAway(() -> editing.withdraw(ana, first.id())).await();
    assertThat(
            count(
                "select from contribution where id = $1 and state = 'removed'",
                first.discussion().value()))
        .isOne();
  }

  private static int count(String sql, Object... values) {
    return DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await().size();
  }

  // Whoever writes in a discussion waits for who has its row.
  private <T> Future<T> whileItIsTakenAway(Supplier<Future<T>> work) {
    Tuple discussion = Tuple.of(first.discussion().value());
    SqlConnection moderator = DATABASE.pool().getConnection().await();
    Transaction transaction = moderator.begin().await();
    moderator
        .preparedQuery("select from discussion where id = $1 for update")
        .execute(discussion)
        .await();
    Future<T> waiting = work.get();
    Eventually.so("it waits", () -> count(WAITING) == 1);
    moderator
        .preparedQuery("update contribution set state = 'removed' where id = $1")
        .execute(discussion)
        .await();
    transaction.commit().await();
    moderator.close().await();
    return waiting;
  }

  @Test
  void whatSaysTheSameAlreadyChangesNothing() {
    answer("Answered, so an edit needs a reason");
    long version = discussion().version();
    assertThat(edit(ana, first, 1, "First words", "").await()).isEmpty();
    assertThat(post(first).revision()).isEqualTo(1);
    assertThat(discussion().version()).isEqualTo(version);
    assertThat(events(first)).isEqualTo(1);
    var french = new NewWords("First words", Optional.of("fr"));
    editing.edit(ana, first.id(), new Edit(1, french, "It is French")).await();
    assertThat(post(first).language()).isEqualTo("fr");
    assertThat(events(first)).isEqualTo(2);
    assertThat(Refusals.of(edit(ana, first, 1, "First words", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
  }

  private static int events(Written post) {
    return DATABASE
        .pool()
        .query("select from event where contribution_id = " + post.id().value())
        .execute()
        .await()
        .size();
  }

  @Test
  void aSlipIsCorrectedSilently() {
    long version = discussion().version();
    edit(ana, first, 1, "Other words", "").await();
    assertThat(post(first).source()).contains("Other words");
    assertThat(post(first).revision()).isEqualTo(2);
    assertThat(post(first).editedAt()).isEmpty();
    assertThat(discussion().version()).isGreaterThan(version);
    assertThat(revisions(first))
        .extracting(Revision::source)
        .containsExactly("Other words", "First words");
  }

  @Test
  void whatIsAnsweredChangesForAReasonThatAllCanRead() {
    answer("I disagree");
    assertThat(Refusals.of(edit(ana, first, 1, "Other words", " ")))
        .isInstanceOf(Problem.Invalid.class);
    edit(ana, first, 1, "Other words", "A number was wrong").await();
    assertThat(post(first).editedAt()).isPresent();
    assertThat(revisions(first).getFirst().reason()).contains("A number was wrong");
  }

  @Test
  void anAnswerToTheDiscussionAnswersItsOpening() {
    writing.reply(ana, first.discussion(), reply("As a whole"), Sending.PLAIN).await();
    assertThat(Refusals.of(edit(ana, first, 1, "Other words", "")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aTokenForAnotherChapterTakesNothingBack() {
    ChapterId elsewhere = GIVEN.chapter(slug + "-elsewhere", "en");
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(elsewhere));
    assertThat(Refusals.of(editing.withdraw(confined, first.id())))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(post(first).revision()).isEqualTo(1);
  }

  @Test
  void whoDoesNotAcceptTheNewestRulesChangesNothingAndTakesBackAll() {
    GIVEN.rules(chapter, 1);
    assertThat(Refusals.of(edit(ana, first, 1, "Other words", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.RULES_CHANGED));
    assertThat(post(first).revision()).isEqualTo(1);
    new AcceptanceService(DATABASE.pool()).accept(ana, CodePlace.of(slug), 1).await();
    edit(ana, first, 1, "Other words", "").await();
    GIVEN.rules(forum, 1);
    assertThat(Refusals.of(edit(ana, first, 2, "More words", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.RULES_CHANGED));
    editing.withdraw(ana, first.id()).await();
  }

  @Test
  void theFirstMinutesPass() {
    DATABASE
        .pool()
        .query(
            "update post set posted_at = posted_at - interval '301 seconds' where id = "
                + first.id().value())
        .execute()
        .await();
    assertThat(Refusals.of(edit(ana, first, 1, "Other words", "")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void nobodyChangesAnothersWords() {
    for (Role role : List.of(Role.MEMBER, Role.MODERATOR, Role.OFFICER)) {
      Caller other = member("other-" + role.sqlName(), role);
      assertThat(Refusals.of(edit(other, first, 1, "Mine", "Why not")))
          .isInstanceOf(Problem.NotAllowed.class);
      assertThat(Refusals.of(editing.withdraw(other, first.id())))
          .isInstanceOf(Problem.NotAllowed.class);
    }
    assertThat(Refusals.of(edit(Caller.ANONYMOUS, first, 1, "Mine", "")))
        .isEqualTo(new Problem.NotSignedIn());
    assertThat(post(first).revision()).isEqualTo(1);
  }

  @Test
  void whoLooksAtAnOldRevisionIsTold() {
    edit(ana, first, 1, "Second", "").await();
    assertThat(Refusals.of(edit(ana, first, 1, "Third", "")))
        .isEqualTo(new Problem.Obstructed(Obstacle.STALE));
  }

  @Test
  void ofManyEditsAtOnceOneIsMade() {
    List<Future<Optional<Allowance>>> all =
        IntStream.range(0, 20).mapToObj(n -> edit(ana, first, 1, "Words " + n, "")).toList();
    Future.join(all).otherwiseEmpty().await();
    assertThat(all.stream().filter(Future::succeeded)).hasSize(1);
    assertThat(all.stream().filter(Future::failed).map(Refusals::of).distinct())
        .containsExactly(new Problem.Obstructed(Obstacle.STALE));
    assertThat(revisions(first)).hasSize(2);
  }

  @Test
  void aLockedDiscussionIsNotChanged() {
    DATABASE
        .pool()
        .query("update discussion set state = 'locked' where id = " + first.discussion().value())
        .execute()
        .await();
    assertThat(Refusals.of(edit(ana, first, 1, "Late", "Late")))
        .isEqualTo(new Problem.Obstructed(Obstacle.DISCUSSION_LOCKED));
  }

  @Test
  void whatIsTakenBackLeavesATombstoneWhereRepliesHang() {
    Written second = answer("Second");
    Written below =
        writing.reply(ana, first.discussion(), reply(second.id(), "Below"), Sending.PLAIN).await();
    editing.withdraw(ana, second.id()).await();
    assertThat(all()).extracting(Post::id).contains(second.id());
    assertThat(all().get(1).state()).isEqualTo(PostState.WITHDRAWN);
    assertThat(all().get(1).source()).isEmpty();
    assertThat(discussion().postCount()).isEqualTo(2);
    assertThat(Refusals.of(posts.getPost(ana, second.id()))).isEqualTo(new Problem.Gone());
    assertThat(Refusals.of(editing.listRevisions(ana, second.id(), PageRequest.first(50))))
        .isEqualTo(new Problem.Gone());
    assertThat(Refusals.of(editing.withdraw(ana, second.id()))).isEqualTo(new Problem.Gone());
    editing.withdraw(ana, below.id()).await();
    assertThat(all()).extracting(Post::id).doesNotContain(below.id());
  }

  @Test
  void aDiscussionOfNothingIsNone() {
    editing.withdraw(ana, first.id()).await();
    assertThat(Refusals.of(discussions.getDiscussion(ana, first.discussion())))
        .isEqualTo(new Problem.Gone(Why.of("gone-discussion", "This discussion was taken away.")));
  }

  @Test
  void aPseudonymChangesWhatItWrote() {
    DATABASE
        .pool()
        .query("update forum_access set pseudonyms = true where forum_id = " + forum.id())
        .execute()
        .await();
    GivenWriting.pseudonyms(DATABASE).choose(ana, address, "Quiet " + NUMBER.get()).await();
    var hidden = new NewPost(Optional.of(first.id()), words("In danger"), true);
    Written quiet = writing.reply(ana, first.discussion(), hidden, Sending.PLAIN).await();
    edit(ana, quiet, 1, "In great danger", "").await();
    assertThat(post(quiet).source()).contains("In great danger");
    assertThat(Refusals.of(edit(member("bea", Role.MEMBER), quiet, 2, "No", "No")))
        .isInstanceOf(Problem.NotAllowed.class);
  }
}
