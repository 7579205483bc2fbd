package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.checkpoint.SigningKey;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;
import org.plenary.writing.Written;

class CuratingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "curated-" + NUMBER.incrementAndGet();
  private final GivenCuration given = new GivenCuration(DATABASE, slug);
  private final Caller ana = given.talk.member("ana");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");
  private final Reason reason = given.because("Off the subject.");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Future<ActionId> curate(Caller caller, Curation wish) {
    return given.curating.curate(caller, opened.discussion(), wish, reason);
  }

  private Discussion discussion() {
    return given.discussions.getDiscussion(ana, opened.discussion()).await();
  }

  @Test
  void nobodyRepliesWhereItIsLocked() {
    ActionId locked = curate(moderator, new Curation.Lock(Optional.empty())).await();
    assertThat(discussion().state()).isEqualTo(DiscussionState.LOCKED);
    assertThat(given.record(locked))
        .containsExactly("lock ~" + slug + "-moderator-a: Off the subject.");
    curate(moderator, new Curation.Unlock()).await();
    assertThat(given.talk.answer(ana, opened, "We do.").number()).isEqualTo(2);
  }

  @Test
  void intoWhichClosedForumItWentIsToldToItsReadersAlone() {
    new Given(DATABASE.pool()).forum(given.chapter(), "inner", Audience.CHAPTER);
    ActionId moved = curate(moderator, new Curation.Move("inner")).await();
    new RecordSequencer(DATABASE.pool(), new SigningKey("forum.example/record", new byte[32]))
        .sequence()
        .await();
    assertThat(recorded(moderator)).contains(moved.value());
    assertThat(recorded(Caller.ANONYMOUS)).doesNotContain(moved.value());
  }

  @Test
  void nobodyIsLedToWhatFewerRead() {
    var there = new Given(DATABASE.pool());
    GivenForum inner = there.forum(given.chapter(), "inner", Audience.CHAPTER);
    var few = new Curation.MarkDuplicate(there.discussion(inner, "Among us").id());
    assertThat(Refusals.of(curate(moderator, few))).isInstanceOf(Problem.Invalid.class);
  }

  private static List<Long> recorded(Caller caller) {
    return new RecordService(DATABASE.pool())
        .listEntries(caller, RecordFilter.NONE, PageRequest.first(100)).await().items().stream()
            .flatMap(entry -> entry.content().stream())
            .flatMap(content -> Optional.ofNullable(content.facts().getLong("action")).stream())
            .toList();
  }

  @Test
  void whatIsPinnedStandsFirst() {
    given.talk.open(ana, "Later");
    curate(moderator, new Curation.Pin()).await();
    assertThat(discussion().pinned()).isTrue();
    curate(moderator, new Curation.Unpin()).await();
    assertThat(discussion().pinned()).isFalse();
  }

  @Test
  void itGetsAnotherTitleAndOtherTopics() {
    DATABASE
        .pool()
        .query("insert into topic (slug) values ('escrow-%s')".formatted(slug))
        .execute()
        .await();
    curate(moderator, new Curation.Retitle("Keys in escrow, again")).await();
    curate(moderator, new Curation.Relabel(List.of("escrow-" + slug), "fr")).await();
    assertThat(discussion())
        .returns("Keys in escrow, again", Discussion::title)
        .returns("fr", Discussion::language)
        .returns(List.of("escrow-" + slug), Discussion::topics);
    assertThat(Refusals.of(curate(moderator, new Curation.Relabel(List.of("no-such-topic"), "fr"))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void itMovesWithinItsChapterAndNeverToWhereMoreCanRead() {
    var places = new Given(DATABASE.pool());
    GivenForum closed = places.forum(given.chapter(), "closed", Audience.CHAPTER);
    places.forum(given.chapter(), "open", Audience.PUBLIC);
    assertThat(closed.reading()).isEqualTo(Audience.CHAPTER);
    curate(moderator, new Curation.Move("open")).await();
    assertThat(discussion().forum().slug()).isEqualTo("open");
    curate(moderator, new Curation.Move("closed")).await();
    assertThat(Refusals.of(given.discussions.getDiscussion(Caller.ANONYMOUS, opened.discussion())))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(curate(moderator, new Curation.Move("open"))))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(curate(moderator, new Curation.Move("nowhere"))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void theMailOfADiscussionIsFoundWhereItStands() {
    var places = new Given(DATABASE.pool());
    GivenForum other = places.forum(given.chapter(), "other", Audience.PUBLIC);
    DATABASE
        .pool()
        .preparedQuery(
            """
            insert into message (forum_id, message_id, chapter_id, post_id, posted_at, subject,
              subject_key, is_reply, language)
            values ($1, $2, $3, $4, now(), '', '', false, 'en')
            """)
        .execute(
            Tuple.of(
                given.talk.forum().id(),
                "<" + slug + "@x>",
                given.chapter().value(),
                opened.id().value()))
        .await();
    curate(moderator, new Curation.Move("other")).await();
    assertThat(
            DATABASE
                .pool()
                .preparedQuery("select forum_id from message where post_id = $1")
                .execute(Tuple.of(opened.id().value()))
                .await()
                .iterator()
                .next()
                .getInteger("forum_id"))
        .isEqualTo(other.id());
  }

  static Stream<Curation> curations() {
    return Stream.of(
        new Curation.Lock(Optional.empty()),
        new Curation.Pin(),
        new Curation.Feature(),
        new Curation.Retitle("Other"),
        new Curation.Relabel(List.of(), "fr"),
        new Curation.Move("talk"),
        new Curation.MarkDuplicate(new DiscussionId(1)));
  }

  @ParameterizedTest
  @MethodSource("curations")
  void othersDoNotCurate(Curation wish) {
    Caller neighbour =
        GivenMember.claimed(DATABASE.pool(), "next-" + slug, "global", Role.MODERATOR).caller();
    assertThat(Refusals.of(curate(ana, wish))).isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(curate(neighbour, wish))).isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(curate(Caller.ANONYMOUS, wish))).isInstanceOf(Problem.NotSignedIn.class);
  }

  @Test
  void nobodyCuratesWhatTheyOpenedOrCannotRead() {
    Written own = given.talk.open(moderatorWhoWrites(), "Mine");
    assertThat(
            Refusals.of(
                given.curating.curate(
                    moderatorWhoWrites(), own.discussion(), new Curation.Pin(), reason)))
        .isInstanceOf(Problem.NotAllowed.class);
    new Given(DATABASE.pool()).access(given.talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(Refusals.of(curate(moderator, new Curation.Pin())))
        .isInstanceOf(Problem.NotFound.class);
  }

  private Caller moderatorWhoWrites() {
    return given.talk.member("writes", Role.MEMBER, Role.MODERATOR);
  }

  @Test
  void itIsDoneOnceByARuleThatCountsThere() {
    List<Future<ActionId>> both =
        IntStream.range(0, 2).mapToObj(_ -> curate(moderator, new Curation.Pin())).toList();
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).filteredOn(Future::succeeded).hasSize(1);
    assertThat(Refusals.of(curate(moderator, new Curation.Pin())))
        .isInstanceOf(Problem.Conflict.class);
    var elsewhere = new GivenCuration(DATABASE, slug + "-next").because("Not here.");
    Citation unknown = new Citation(reason.rule().code(), 7);
    for (Reason none : List.of(elsewhere, new Reason(unknown, "None", "en"))) {
      assertThat(
              Refusals.of(
                  given.curating.curate(
                      moderator, opened.discussion(), new Curation.Unpin(), none)))
          .isInstanceOf(Problem.Invalid.class);
    }
    assertThat(discussion().pinned()).isTrue();
    assertThat(
            Refusals.of(
                given.curating.curate(
                    moderator,
                    opened.discussion(),
                    new Curation.Unpin(),
                    new Reason(reason.rule(), " ", "en"))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aLockEndsInTimeAndNotInThePast() {
    Instant past = Instant.now().minusSeconds(1);
    assertThat(Refusals.of(curate(moderator, new Curation.Lock(Optional.of(past)))))
        .isInstanceOf(Problem.Invalid.class);
    Instant until = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    ActionId locked = curate(moderator, new Curation.Lock(Optional.of(until))).await();
    String told = given.moderation.facts(locked).getString("until");
    assertThat(OffsetDateTime.parse(told).toInstant()).isEqualTo(until);
    assertThat(reply()).isEqualTo(new Problem.Obstructed(Obstacle.DISCUSSION_LOCKED));
  }

  private Problem reply() {
    try {
      given.talk.answer(ana, opened, "Too late");
      throw new AssertionError("It was locked.");
    } catch (org.plenary.problem.ProblemException refusal) {
      return refusal.problem();
    }
  }
}
