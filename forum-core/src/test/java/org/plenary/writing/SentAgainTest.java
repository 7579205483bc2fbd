package org.plenary.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.keyed;
import static org.plenary.writing.GivenWriting.reply;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** What is sent again, or several times at once, is written once. */
class SentAgainTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final WritingService service = GivenWriting.service(DATABASE, LIMITS);
  private final String slug = "again-" + NUMBER.incrementAndGet();
  private final GivenTalk talk = new GivenTalk(DATABASE, slug, Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Written first = talk.open(ana, "One");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private int posts() {
    return new DiscussionService(DATABASE.pool())
        .getDiscussion(ana, first.discussion())
        .await()
        .postCount();
  }

  @Test
  void theSameSentAgainIsWrittenOnce() {
    NewPost post = reply(first.id(), "Once");
    Written once = service.reply(ana, first.discussion(), post, keyed("a-key", "Once")).await();
    Written again = service.reply(ana, first.discussion(), post, keyed("a-key", "Once")).await();
    assertThat(again).usingRecursiveComparison().ignoringFields("allowance").isEqualTo(once);
    assertThat(posts()).isEqualTo(2);
    assertThat(Refusals.of(service.reply(ana, first.discussion(), post, keyed("a-key", "Another"))))
        .isEqualTo(new Problem.Obstructed(Obstacle.KEY_REUSED));
    Caller bea = talk.member("bea");
    service.reply(bea, first.discussion(), post, keyed("a-key", "Once")).await();
    assertThat(posts()).isEqualTo(3);
  }

  @Test
  void anAnswerIsKeptForADay() {
    NewPost post = reply(first.id(), "Daily");
    Sending sending = keyed("daily-key", "Daily");
    service.reply(ana, first.discussion(), post, sending).await();
    age("23 hours");
    new TraceService(DATABASE.pool()).forget().await();
    service.reply(ana, first.discussion(), post, sending).await();
    assertThat(posts()).isEqualTo(2);
    age("2 hours");
    new TraceService(DATABASE.pool()).forget().await();
    service.reply(ana, first.discussion(), post, sending).await();
    assertThat(posts()).isEqualTo(3);
  }

  private static void age(String interval) {
    DATABASE
        .pool()
        .query("update kept_answer set kept_at = kept_at - interval '" + interval + "'")
        .execute()
        .await();
  }

  @Test
  void whatIsSentThriceAtOnceIsWrittenOnce() {
    List<Future<Written>> sent =
        IntStream.range(0, 300)
            .mapToObj(n -> "Post " + n / 3)
            .map(
                text ->
                    persist(
                        () ->
                            service.reply(
                                ana,
                                first.discussion(),
                                reply(first.id(), text),
                                keyed(text, text))))
            .toList();
    Future.all(sent).await();
    assertThat(sent.stream().map(one -> one.result().id()).distinct()).hasSize(100);
    assertThat(posts()).isEqualTo(101);
  }

  @Test
  void whatIsSentTwiceAtOnceIsNoRepetitionOfItself() {
    var holding = new GivenHolding(DATABASE, new GivenModeration(DATABASE), talk);
    holding.choose(talk.forum().chapter(), GivenHolding.repeated(true));
    List<Future<Written>> sent =
        IntStream.range(0, 60)
            .mapToObj(n -> "Whoever holds the keys holds the letters, in office and out: " + n / 3)
            .map(
                text ->
                    persist(
                        () ->
                            service.reply(ana, first.discussion(), reply(text), keyed(text, text))))
            .toList();
    Future.all(sent).await();
    assertThat(sent.stream().map(one -> one.result().id()).distinct()).hasSize(20);
  }

  // As clients do: who is told that it is just being done asks again.
  private static Future<Written> persist(Supplier<Future<Written>> work) {
    return work.get()
        .recover(
            failure ->
                failure instanceof ProblemException refused
                        && refused.problem().equals(new Problem.Obstructed(Obstacle.IN_FLIGHT))
                    ? persist(work)
                    : Future.failedFuture(failure));
  }
}
