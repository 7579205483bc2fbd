package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.keyed;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AcceptanceService;
import org.plenary.conduct.CodePlace;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;

class WritingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final PostService posts = new PostService(DATABASE.pool(), discussions);
  private final WritingService service = GivenWriting.service(DATABASE, LIMITS);

  private final String slug = "writing-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final GivenForum forum = GIVEN.forum(chapter, "debate", Audience.PUBLIC);
  private final ForumAddress address = new ForumAddress(slug, "debate");
  private final Caller ana = member("ana");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller member(String handle, Role... roles) {
    Role[] given = roles.length == 0 ? new Role[] {Role.MEMBER} : roles;
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, given)
        .welcomed()
        .caller();
  }

  private NewDiscussion wish(String title) {
    return new NewDiscussion(address, title, List.of(), words("What do **you** think?"), false);
  }

  private Written open() {
    return service.open(ana, wish("Keys in escrow"), Sending.PLAIN).await();
  }

  private List<Post> posts(DiscussionId discussion) {
    return posts
        .listPosts(ana, discussion, PostOrder.TREE, PageRequest.first(100), PostDetail.WITH_SOURCE)
        .await()
        .items();
  }

  private Discussion discussion(DiscussionId id) {
    return discussions.getDiscussion(ana, id).await();
  }

  @Test
  void aDiscussionIsOpenedWithItsFirstPost() {
    Written written = open();
    Discussion opened = discussion(written.discussion());
    assertThat(opened.title()).isEqualTo("Keys in escrow");
    assertThat(opened.author().orElseThrow().handle()).contains("ana-" + slug);
    assertThat(opened.postCount()).isEqualTo(1);
    Post first = posts(written.discussion()).getFirst();
    assertThat(first.id()).isEqualTo(written.id());
    assertThat(first.html()).contains("What do <strong>you</strong> think?</p>");
    assertThat(first.createdAt()).isEqualTo(written.at()).isEqualTo(opened.lastActivityAt());
  }

  @Test
  void repliesStandInTheirTree() {
    Written first = open();
    Written second = say(first, reply(first.id(), "No"));
    Written third = say(first, reply(first.id(), "Yes"));
    Written below = say(first, reply(second.id(), "Why not?"));
    assertThat(below.depth()).isEqualTo(2);
    assertThat(posts(first.discussion()))
        .extracting(Post::id)
        .containsExactly(first.id(), second.id(), below.id(), third.id());
    assertThat(posts(first.discussion())).extracting(Post::number).containsExactly(1, 2, 4, 3);
    assertThat(discussion(first.discussion()).postCount()).isEqualTo(4);
    assertThat(discussion(first.discussion()).lastActivityAt()).isEqualTo(below.at());
  }

  private Written say(Written first, NewPost post) {
    return service.reply(ana, first.discussion(), post, Sending.PLAIN).await();
  }

  @Test
  void aReplyTakesThreeRoundTrips() {
    Written first = open();
    int before = DATABASE.statements();
    service
        .reply(ana, first.discussion(), reply(first.id(), "No"), keyed("key-of-one", "No"))
        .await();
    // A look at the ground, and six that travel together with the beginning; the end is the third.
    assertThat(DATABASE.statements() - before).isEqualTo(7);
  }

  @Test
  void whatIsWrittenIsTold() {
    Written written = open();
    var kinds =
        DATABASE
            .pool()
            .query(
                "select kind from event where contribution_id in (%d, %d) order by kind"
                    .formatted(written.id().value(), written.discussion().value()))
            .execute()
            .await();
    assertThat(kinds)
        .extracting(row -> row.getString(0))
        .containsExactly("discussion.opened", "post.written");
  }

  @Test
  void whatIsWrittenAtOnceHasEachItsNumber() {
    Written first = open();
    List<Future<Written>> all =
        IntStream.range(0, 60)
            .mapToObj(
                n ->
                    service.reply(
                        ana, first.discussion(), reply(first.id(), "Word " + n), Sending.PLAIN))
            .toList();
    Future.all(all).await();
    assertThat(all.stream().map(one -> one.result().number()))
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 61).boxed().toList());
    assertThat(posts(first.discussion())).extracting(Post::number).isSorted();
  }

  @Test
  void nobodyRepliesWhereItIsLocked() {
    Written first = open();
    DATABASE
        .pool()
        .query("update discussion set state = 'locked' where id = " + first.discussion().value())
        .execute()
        .await();
    assertThat(refusal(ana, first.discussion(), reply("Late")))
        .isEqualTo(new Problem.Obstructed(Obstacle.DISCUSSION_LOCKED));
  }

  private Problem refusal(Caller caller, DiscussionId discussion, NewPost post) {
    return Refusals.of(service.reply(caller, discussion, post, Sending.PLAIN));
  }

  @Test
  void whatIsAnsweredStandsInThatDiscussion() {
    Written here = open();
    Written there = open();
    assertThat(refusal(ana, here.discussion(), reply(there.id(), "Here")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_ELSEWHERE));
    assertThat(refusal(ana, here.discussion(), reply(new PostId(987_654_321), "Here")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_ELSEWHERE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"withdrawn", "removed"})
  void whatIsGoneIsNotAnswered(String state) {
    Written first = open();
    Written gone = say(first, reply(first.id(), "Gone"));
    GIVEN.state(gone.id().value(), state);
    assertThat(refusal(ana, first.discussion(), reply(gone.id(), "Why?")))
        .isEqualTo(new Problem.Obstructed(Obstacle.PARENT_GONE));
  }

  @Test
  void treesEndSomewhere() {
    Written first = open();
    Written above = first;
    for (int depth = 1; depth <= LIMITS.deepest(); depth++) {
      above = say(first, reply(above.id(), "Deeper"));
    }
    assertThat(above.depth()).isEqualTo(LIMITS.deepest());
    assertThat(refusal(ana, first.discussion(), reply(above.id(), "Deepest")))
        .isEqualTo(new Problem.Obstructed(Obstacle.TOO_DEEP));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void whoMayWriteWrites(Role role) {
    Written first = open();
    Caller other = member("other", role);
    Future<Written> sent =
        service.reply(other, first.discussion(), reply(first.id(), "Me too"), Sending.PLAIN);
    if (role == Role.OBSERVER || role == Role.ADMINISTRATOR) {
      assertThat(Refusals.of(sent)).isInstanceOf(Problem.NotAllowed.class);
    } else {
      assertThat(sent.await().number()).isEqualTo(2);
    }
  }

  @Test
  void strangersAreSentToTheDoor() {
    Written first = open();
    assertThat(refusal(Caller.ANONYMOUS, first.discussion(), reply("Hello")))
        .isEqualTo(new Problem.NotSignedIn());
    Caller fresh =
        GivenMember.claimed(DATABASE.pool(), "fresh-" + slug, slug, Role.MEMBER).caller();
    assertThat(refusal(fresh, first.discussion(), reply("Hello")))
        .isEqualTo(new Problem.Obstructed(Obstacle.FIRST_VISIT));
    DATABASE
        .pool()
        .query("update member set welcomed_at = now() where handle = 'fresh-" + slug + "'")
        .execute()
        .await();
    // Whoever asks is known for some seconds as they were; that is no reason to refuse them.
    assertThat(
            service
                .reply(fresh, first.discussion(), reply("Hello"), Sending.PLAIN)
                .await()
                .number())
        .isEqualTo(2);
  }

  @Test
  void rulesThatAreNewAreAcceptedBeforeTheNextPostAndNothingElseWaitsForIt() {
    Written first = open();
    GIVEN.rules(chapter, 1);
    var unread = new Problem.Obstructed(Obstacle.RULES_CHANGED);
    assertThat(refusal(ana, first.discussion(), reply("Hello"))).isEqualTo(unread);
    assertThat(Refusals.of(service.open(ana, wish("Another"), Sending.PLAIN))).isEqualTo(unread);
    assertThat(posts(first.discussion())).hasSize(1);
    new AcceptanceService(DATABASE.pool()).accept(ana, CodePlace.of(slug), 1).await();
    assertThat(
            service.reply(ana, first.discussion(), reply("Hello"), Sending.PLAIN).await().number())
        .isEqualTo(2);
  }

  @Test
  void whatIsHiddenIsAbsentToWriters() {
    GivenDiscussion closed =
        GIVEN.discussion(GIVEN.forum(chapter, "board", Audience.OFFICERS), "Closed");
    assertThat(refusal(ana, closed.id(), reply("Hello"))).isEqualTo(new Problem.NotFound());
    assertThat(refusal(ana, new DiscussionId(987_654_321), reply("Hello")))
        .isEqualTo(new Problem.NotFound());
    var hidden = new ForumAddress(slug, "board");
    assertThat(
            Refusals.of(
                service.open(
                    ana,
                    new NewDiscussion(hidden, "Title", List.of(), words("Text"), false),
                    Sending.PLAIN)))
        .isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n ", "\u0000", "\ud800"})
  void nothingIsNotSaid(String source) {
    Written first = open();
    assertThat(refusal(ana, first.discussion(), reply(source))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void tooMuchIsRefused() {
    Written first = open();
    String most = "x".repeat(LIMITS.longest());
    assertThat(refusal(ana, first.discussion(), reply(most + "x")))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(say(first, reply(most)).number()).isEqualTo(2);
    assertThat(Refusals.of(service.open(ana, wish("x".repeat(301)), Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
    NewDiscussion unknown =
        new NewDiscussion(address, "Title", List.of("no-such"), words("Text"), false);
    assertThat(Refusals.of(service.open(ana, unknown, Sending.PLAIN)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void onlySoManyAreMentioned() {
    Written first = open();
    String all =
        IntStream.rangeClosed(0, LIMITS.mentions())
            .mapToObj(n -> "@person-" + n)
            .collect(Collectors.joining(" "));
    assertThat(refusal(ana, first.discussion(), reply(all)))
        .isEqualTo(new Problem.Obstructed(Obstacle.TOO_MANY_MENTIONS));
    assertThat(say(first, reply("@person-1 ".repeat(100))).number()).isEqualTo(2);
  }

  @Test
  void theLanguageIsGuessedWhereNobodySaysIt() {
    Written first = open();
    var french =
        new NewWords(
            "Je pense que nous devrions d'abord écouter les membres des chapitres.",
            Optional.empty());
    Written guessed = say(first, new NewPost(Optional.of(first.id()), french, false));
    assertThat(guessed.language()).isEqualTo("fr");
    Written tooShort =
        say(
            first,
            new NewPost(Optional.of(first.id()), new NewWords("Oui.", Optional.empty()), false));
    assertThat(tooShort.language()).isEqualTo("en");
  }

  @Test
  void aPseudonymIsNotItsMember() {
    DATABASE
        .pool()
        .query("update forum_access set pseudonyms = true where forum_id = " + forum.id())
        .execute()
        .await();
    Written first = open();
    var hidden = new NewPost(Optional.of(first.id()), words("In danger"), true);
    assertThat(refusal(ana, first.discussion(), hidden)).isInstanceOf(Problem.NotAllowed.class);
    GivenWriting.pseudonyms(DATABASE).choose(ana, address, "Quiet " + NUMBER.get()).await();
    say(first, hidden);
    assertThat(posts(first.discussion()).getLast().author().orElseThrow().name())
        .isEqualTo("Quiet " + NUMBER.get());
  }
}
