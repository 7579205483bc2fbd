package org.plenary.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.crowd.SharedRead;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberId;
import org.plenary.once.OnceService.Sent;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sealing.Sealing;

class OnceServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final KeptReply REPLY =
      new KeptReply(
          201, Map.of("location", "/somewhere"), Buffer.buffer("{\"secret\": \"plen_x\"}"));

  private final Pool pool = new JoiningPool(DATABASE.pool());
  private final OnceService once =
      new OnceService(pool, new Sealing(new byte[Sealing.KEY_BYTES]), Clock.systemUTC());
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void empty() {
    DATABASE.pool().query("drop table if exists written").execute().await();
    DATABASE.pool().query("create table written (n integer unique)").execute().await();
    DATABASE.pool().query("delete from kept_reply").execute().await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Sent sent(long member, String key, String body) {
    return new Sent(
        new MemberId(member), key, Buffer.buffer(new byte[31]).appendByte((byte) body.length()));
  }

  private Future<KeptReply> write() {
    return pool.query("insert into written values (%d)".formatted(done.incrementAndGet()))
        .execute()
        .map(REPLY);
  }

  private Future<KeptReply> writeInTwo() {
    return pool.withTransaction(
            transaction ->
                transaction
                    .query("insert into written values (%d)".formatted(done.incrementAndGet()))
                    .execute())
        .compose(_ -> write());
  }

  @Test
  void whatATransactionSeesIsSharedWithNobody() {
    var shared =
        new SharedRead<String, Integer, String>((_, _) -> Future.succeededFuture(Map.of()));
    Supplier<Future<KeptReply>> reading =
        () -> write().compose(_ -> shared.read("all", 1)).map(REPLY);
    assertThatThrownBy(() -> once.once(sent(1, "shared", "x"), reading).await())
        .isInstanceOf(IllegalStateException.class);
    assertThat(written()).isZero();
    assertThat(shared.read("all", 1).await()).isEmpty();
  }

  private long written() {
    return DATABASE
        .pool()
        .query("select count(*) from written")
        .execute()
        .await()
        .iterator()
        .next()
        .getLong(0);
  }

  @Test
  void theSameIsDoneOnceAndAnsweredTheSame() {
    assertThat(once.once(sent(1, "a", "x"), this::writeInTwo).await()).isEqualTo(REPLY);
    assertThat(once.once(sent(1, "a", "x"), this::writeInTwo).await()).isEqualTo(REPLY);
    assertThat(written()).isEqualTo(2);
  }

  @Test
  void anotherThingUnderTheSameKeyIsRefused() {
    once.once(sent(1, "a", "x"), this::write).await();
    assertThat(Refusals.of(once.once(sent(1, "a", "other"), this::write)))
        .isEqualTo(new Problem.Obstructed(Obstacle.KEY_REUSED));
    once.once(sent(2, "a", "other"), this::write).await();
    once.once(sent(1, "b", "other"), this::write).await();
    assertThat(written()).isEqualTo(3);
  }

  @Test
  void whoComesWhileItIsDoneIsToldSoAtOnce() {
    Promise<Void> gate = Promise.promise();
    Promise<Void> begun = Promise.promise();
    Future<KeptReply> first =
        once.once(
            sent(1, "a", "x"),
            () -> {
              begun.complete();
              return gate.future().compose(_ -> write());
            });
    begun.future().await();
    assertThat(Refusals.of(once.once(sent(1, "a", "x"), this::write)))
        .isEqualTo(new Problem.Obstructed(Obstacle.IN_FLIGHT));
    gate.complete();
    assertThat(first.await()).isEqualTo(REPLY);
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void whatBrokeOffLeavesNothingAndIsDoneLater() {
    Supplier<Future<KeptReply>> breaking =
        () -> writeInTwo().compose(_ -> Future.failedFuture(new BrokenException()));
    assertThatThrownBy(() -> once.once(sent(1, "a", "x"), breaking).await())
        .isInstanceOf(BrokenException.class);
    assertThat(written()).isZero();
    assertThat(done).as("Tried three times").hasValue(6);
    once.once(sent(1, "a", "x"), this::write).await();
    assertThat(written()).isEqualTo(1);
  }

  private static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void whatMeetsAChangeIsTriedAgainAsAWhole() {
    DATABASE.pool().query("insert into written values (1)").execute().await();
    assertThat(once.once(sent(1, "a", "x"), this::writeInTwo).await()).isEqualTo(REPLY);
    assertThat(written()).as("What was there, and two").isEqualTo(3);
  }

  @Test
  void whatIsDoneAgainWithoutHarmKeepsItsAnswerAfterIt() {
    assertThat(once.onceAgain(sent(1, "a", "x"), this::write).await()).isEqualTo(REPLY);
    assertThat(once.onceAgain(sent(1, "a", "x"), this::write).await()).isEqualTo(REPLY);
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void whatTakesLongTakesNoConnectionFromOthers() {
    List<Future<KeptReply>> all =
        IntStream.range(0, 16)
            .mapToObj(n -> once.onceAgain(sent(1, "file-" + n, "x"), this::write))
            .toList();
    Future.all(all).timeout(10, TimeUnit.SECONDS).await();
    assertThat(written()).isEqualTo(16);
  }

  @Test
  void whoComesWhileItTakesLongIsToldSo() {
    Promise<KeptReply> gate = Promise.promise();
    Future<KeptReply> first = once.onceAgain(sent(1, "a", "x"), gate::future);
    assertThat(Refusals.of(once.onceAgain(sent(1, "a", "x"), this::write)))
        .isEqualTo(new Problem.Obstructed(Obstacle.IN_FLIGHT));
    once.onceAgain(sent(2, "a", "x"), this::write).await();
    gate.complete(REPLY);
    assertThat(first.await()).isEqualTo(REPLY);
    assertThat(once.onceAgain(sent(1, "a", "x"), this::write).await()).isEqualTo(REPLY);
    assertThat(written()).isEqualTo(1);
  }

  @Test
  void whatAPartHadDoneBeforeItFailedIsNotKept() {
    Supplier<Future<KeptReply>> work =
        () ->
            pool.withTransaction(
                    transaction ->
                        transaction
                            .query("insert into written values (1)")
                            .execute()
                            .compose(_ -> ProblemException.fail(new Problem.NotFound())))
                .recover(_ -> Future.succeededFuture())
                .map(REPLY);
    assertThat(Refusals.of(once.once(sent(1, "a", "x"), work))).isEqualTo(new Problem.NotFound());
    assertThat(written()).isZero();
  }

  @Test
  void longAnswersAreKeptUpToSoMuchInAnHour() {
    var longReply = new KeptReply(200, Map.of(), Buffer.buffer(new byte[(int) KeptBytes.MOST / 2]));
    for (String key : List.of("a", "b")) {
      once.once(sent(1, key, "x"), () -> Future.succeededFuture(longReply)).await();
    }
    assertThat(Refusals.of(once.once(sent(1, "c", "x"), this::write)))
        .isInstanceOf(Problem.TooMany.class);
    assertThat(Refusals.of(once.onceAgain(sent(1, "c", "x"), this::write)))
        .isInstanceOf(Problem.TooMany.class);
    assertThat(written()).isZero();
    assertThat(once.once(sent(1, "a", "x"), this::write).await()).isEqualTo(longReply);
    once.once(sent(2, "c", "x"), this::write).await();
  }

  @Test
  void whoReadsTheDatabaseLearnsNothing() {
    once.once(sent(1, "a key", "x"), this::write).await();
    String row =
        DATABASE
            .pool()
            .query("select key || ' ' || encode(reply, 'escape') from kept_reply")
            .execute()
            .await()
            .iterator()
            .next()
            .getString(0);
    assertThat(row).doesNotContain("a key", "plen_x", "somewhere");
  }

  @Test
  void anAnswerIsForgottenAfterADay() {
    once.once(sent(1, "a", "x"), this::write).await();
    DATABASE
        .pool()
        .query("update kept_reply set kept_at = now() - interval '25 hours'")
        .execute()
        .await();
    once.once(sent(1, "a", "other"), this::write).await();
    once.once(sent(1, "b", "x"), this::write).await();
    DATABASE
        .pool()
        .query("update kept_reply set kept_at = now() - interval '25 hours'")
        .execute()
        .await();
    once.forget().await();
    assertThat(DATABASE.pool().query("select from kept_reply").execute().await().size()).isZero();
  }
}
