package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.reply;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.attachment.Sha256;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.post.Reaction;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.sealing.Secret;
import org.plenary.writing.Sending.Retry;

/** How much is written in an hour, on one node and several, and who waits for whom. */
class PostingHoursTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final WritingService service = GivenWriting.service(DATABASE, LIMITS);
  private final String slug = "hours-" + NUMBER.incrementAndGet();
  private final Caller ana = founded();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller founded() {
    GIVEN.forum(GIVEN.chapter(slug, "en"), "debate", Audience.PUBLIC);
    return member("ana");
  }

  private Caller member(String handle) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, Role.MEMBER)
        .welcomed()
        .caller();
  }

  private Written open() {
    return service
        .open(
            ana,
            new NewDiscussion(
                new ForumAddress(slug, "debate"), "Hours", List.of(), words("What now?"), false),
            Sending.PLAIN)
        .await();
  }

  @Test
  void whatComesToNothingIsNotCounted() {
    WritingService limited = GivenWriting.service(DATABASE, hourly(2));
    Written first = open();
    Caller bea = member("unlucky");
    var files =
        new NewWords(
            "See this", Optional.of("en"), List.of(Sha256.of(Buffer.buffer("Nobody sent it"))));
    var hopeless = new NewPost(Optional.of(first.id()), files, false);
    for (int i = 0; i < 5; i++) {
      assertThat(Refusals.of(limited.reply(bea, first.discussion(), hopeless, Sending.PLAIN)))
          .isEqualTo(new Problem.Obstructed(Obstacle.NO_SUCH_UPLOAD));
    }
    Written written =
        limited.reply(bea, first.discussion(), reply(first.id(), "Luck"), Sending.PLAIN).await();
    assertThat(written.allowance().orElseThrow().left()).isEqualTo(1);
  }

  private static WritingLimits hourly(int posts) {
    return new WritingLimits(
        30_000,
        32,
        20,
        5,
        10,
        Duration.ZERO,
        99,
        posts,
        99,
        99,
        posts,
        posts,
        Duration.ofMinutes(30),
        Duration.ofMinutes(5));
  }

  @Test
  void anotherNodeLearnsWhatWasCountedHere() {
    var hours = new PostingHours(DATABASE.pool(), UUID.randomUUID());
    WritingService here = GivenWriting.service(DATABASE, hours, hourly(3));
    WritingService there = GivenWriting.service(DATABASE, hourly(3));
    Written first = open();
    Caller bea = member("wanderer");
    NewPost post = reply(first.id(), "More");
    here.reply(bea, first.discussion(), post, Sending.PLAIN).await();
    here.reply(bea, first.discussion(), post, Sending.PLAIN).await();
    hours.write().await();
    hours.write().await();
    there.reply(bea, first.discussion(), post, Sending.PLAIN).await();
    assertThat(Refusals.of(there.reply(bea, first.discussion(), post, Sending.PLAIN)))
        .isInstanceOf(Problem.TooMany.class);
    assertThat(here.reply(bea, first.discussion(), post, Sending.PLAIN).await().number())
        .isEqualTo(5);
  }

  @Test
  void manyAtOnceAreNotMoreThanAreAllowed() {
    WritingService limited = GivenWriting.service(DATABASE, hourly(5));
    Written first = open();
    Caller bea = member("hasty");
    List<Future<Written>> sent =
        IntStream.range(0, 20)
            .mapToObj(
                n ->
                    limited.reply(
                        bea, first.discussion(), reply(first.id(), "Now " + n), Sending.PLAIN))
            .toList();
    Future.join(sent).otherwiseEmpty().await();
    assertThat(sent.stream().filter(Future::succeeded)).hasSize(5);
  }

  @Test
  void onlySoMuchIsEditedInAnHour() {
    PostService posts = new PostService(DATABASE.pool(), new DiscussionService(DATABASE.pool()));
    EditingService editing = GivenWriting.editing(DATABASE, posts, hourly(2));
    PostId post = open().id();
    for (int revision = 1; revision <= 2; revision++) {
      Edit same = new Edit(revision, words(revision == 1 ? "What now?" : "Version 1"), "");
      assertThat(editing.edit(ana, post, same).await()).isEmpty();
      Edit other = new Edit(revision, words("Version " + revision), "");
      Allowance left = editing.edit(ana, post, other).await().orElseThrow();
      assertThat(left.what()).isEqualTo("edits");
      assertThat(left.left()).isEqualTo(2 - revision);
    }
    assertThat(Refusals.of(editing.edit(ana, post, new Edit(3, words("Version 3"), ""))))
        .isInstanceOf(Problem.TooMany.class);
    assertThat(editing.listRevisions(ana, post, PageRequest.first(9)).await().items()).hasSize(3);
  }

  @Test
  void onlySoOftenDoesSomebodyReactInAnHour() {
    ReactionService reactions = GivenWriting.reactions(DATABASE, hourly(2));
    PostId post = open().id();
    Caller bea = member("moody");
    assertThat(reactions.set(bea, post, Reaction.AGREE, true).await().orElseThrow().left())
        .isEqualTo(1);
    assertThat(reactions.set(bea, post, Reaction.AGREE, true).await()).isEmpty();
    assertThat(reactions.set(bea, post, Reaction.AGREE, false).await().orElseThrow().left())
        .isZero();
    assertThat(Refusals.of(reactions.set(bea, post, Reaction.THANKS, true)))
        .isInstanceOf(Problem.TooMany.class);
  }

  @Test
  void noTransactionHoldsWhoWroteAndHowMuchTheyDid() {
    var hours = new PostingHours(DATABASE.pool(), UUID.randomUUID());
    Written first = open();
    GivenWriting.service(DATABASE, hours, LIMITS)
        .reply(member("quiet"), first.discussion(), reply(first.id(), "Word"), Sending.PLAIN)
        .await();
    hours.write().await();
    assertThat(
            DATABASE
                .pool()
                .query(
                    "select from posting_hour counted join post on post.xmin = counted.xmin limit"
                        + " 1")
                .execute()
                .await()
                .size())
        .isZero();
  }

  @Test
  void whoSendsAgainMeanwhileIsToldAtOnce() {
    Written first = open();
    NewPost post = reply(first.id(), "Patience");
    Sending sending =
        new Sending(Optional.of(new Retry("patience", new Secret("Patience").digest())), "");
    SqlConnection holder = DATABASE.pool().getConnection().await();
    holder.query("begin; lock table posting_hour in exclusive mode").execute().await();
    holder
        .query("select from discussion where id = " + first.discussion().value() + " for update")
        .execute()
        .await();
    Future<Written> waiting = service.reply(ana, first.discussion(), post, sending);
    assertThat(IntStream.range(0, 10_000).anyMatch(_ -> isClaimed())).isTrue();
    assertThat(
            Refusals.of(
                service.reply(ana, first.discussion(), post, sending).timeout(2, TimeUnit.SECONDS)))
        .isEqualTo(new Problem.Obstructed(Obstacle.IN_FLIGHT));
    assertThat(waiting.isComplete()).isFalse();
    holder.query("rollback").execute().await();
    holder.close().await();
    Written once = waiting.await();
    assertThat(service.reply(ana, first.discussion(), post, sending).await().id())
        .isEqualTo(once.id());
  }

  private static boolean isClaimed() {
    return DATABASE
            .pool()
            .query(
                """
                select from pg_locks join pg_database on oid = database
                where locktype = 'advisory' and datname = current_database()
                """)
            .execute()
            .await()
            .size()
        > 0;
  }
}
