package org.plenary.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;

class BulkWorkerTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId CHAPTER = GIVEN.chapter("working", "en");
  private static final List<Long> DEBATES = debates();
  private static final String CONSUMER = "search";
  private static final Pace PACE =
      new Pace(Duration.ofMillis(5), Duration.ofMillis(300), 10, 3, Duration.ofMillis(1));

  private final List<Long> looked = new ArrayList<>();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static List<Long> debates() {
    GIVEN.discussions(GIVEN.forum(CHAPTER, "bulk", Audience.PUBLIC), "en", "ada", 30);
    var rows =
        DATABASE.pool().query("select id from discussion order by id limit 30").execute().await();
    return rows.stream().map(row -> row.getLong("id")).toList();
  }

  @BeforeEach
  void forget() {
    DATABASE.pool().query("delete from job").execute().await();
  }

  @Test
  void aBatchIsDoneAtOnceAndForgotten() {
    happen(DEBATES);
    BulkWorker worker = each(_ -> new Ending.Done());
    worker.round().await();
    assertThat(looked).hasSize(10);
    worker.round().await();
    worker.round().await();
    assertThat(looked).containsExactlyInAnyOrderElementsOf(DEBATES);
    assertThat(jobs("true")).isZero();
  }

  @Test
  void eachJobHasItsOwnEnding() {
    List<Long> three = DEBATES.subList(0, 3);
    happen(three);
    Map<Long, Ending> endings =
        Map.of(
            three.get(0), new Ending.Done(),
            three.get(1), new Ending.Failed(new IllegalStateException("not now")),
            three.get(2), new Ending.Postponed(new IllegalStateException("not now")));
    each(job -> endings.getOrDefault(job.contribution(), new Ending.Done())).round().await();
    assertThat(jobs("contribution_id = " + three.get(0))).isZero();
    assertThat(jobs("attempts = 1 and contribution_id = " + three.get(1))).isOne();
    assertThat(jobs("attempts = 0 and contribution_id = " + three.get(2))).isOne();
  }

  @Test
  void whatFailsTooOftenIsParkedAndWhatWaitsIsNot() {
    List<Long> two = DEBATES.subList(0, 2);
    happen(two);
    BulkWorker worker =
        each(
            job ->
                job.contribution() == two.getFirst()
                    ? new Ending.Failed(new IllegalStateException("not now"))
                    : new Ending.Postponed(new IllegalStateException("not now")));
    for (int round = 0; round < 20; round++) {
      becomeDue();
      worker.round().await();
    }
    assertThat(jobs("due_at = 'infinity' and contribution_id = " + two.getFirst())).isOne();
    assertThat(jobs("attempts = 0 and contribution_id = " + two.getLast())).isOne();
  }

  @Test
  void whatFailsAltogetherFailsAlone() {
    List<Long> ten = DEBATES.subList(0, 10);
    happen(ten);
    worker(
            (List<Job> jobs) ->
                jobs.stream().anyMatch(job -> job.contribution() == ten.get(3))
                    ? Future.failedFuture("It cannot be made.")
                    : Future.succeededFuture(ended(jobs, _ -> new Ending.Done())))
        .round()
        .await();
    assertThat(jobs("true")).isOne();
    assertThat(jobs("attempts = 1 and contribution_id = " + ten.get(3))).isOne();
  }

  @Test
  void whatHappensMeanwhileIsAnotherJob() {
    List<Long> one = DEBATES.subList(0, 1);
    happen(one);
    worker((List<Job> jobs) -> happen(one.getFirst()).map(_ -> ended(jobs, _ -> new Ending.Done())))
        .round()
        .await();
    assertThat(jobs("leased_until is null and attempts = 0")).isOne();
  }

  @Test
  void whatHangsIsTakenByAnother() {
    happen(DEBATES.subList(0, 4));
    Promise<Void> taken = Promise.promise();
    worker(
            (List<Job> _) -> {
              taken.complete();
              return Future.future(_ -> {});
            })
        .start();
    taken.future().await();
    expireLeases();
    each(_ -> new Ending.Done()).round().await();
    assertThat(looked).hasSize(4);
    assertThat(jobs("true")).isZero();
  }

  @Test
  void severalShareTheWork() {
    happen(DEBATES);
    Set<Long> once = new HashSet<>();
    BulkWorker.Work work =
        jobs -> {
          synchronized (once) {
            jobs.forEach(job -> assertThat(once.add(job.contribution())).isTrue());
          }
          return Future.succeededFuture(ended(jobs, _ -> new Ending.Done()));
        };
    List<BulkWorker> workers = List.of(worker(work), worker(work), worker(work));
    Future.all(workers.stream().map(BulkWorker::round).toList()).await();
    assertThat(once).hasSize(30);
  }

  private BulkWorker each(Function<Job, Ending> ending) {
    return worker(
        jobs -> {
          jobs.forEach(job -> looked.add(job.contribution()));
          return Future.succeededFuture(ended(jobs, ending));
        });
  }

  private static BulkWorker worker(BulkWorker.Work work) {
    return new BulkWorker(DATABASE.vertx(), DATABASE.pool(), CONSUMER, work, PACE);
  }

  private static Map<Job, Ending> ended(List<Job> jobs, Function<Job, Ending> ending) {
    Map<Job, Ending> endings = new HashMap<>();
    jobs.forEach(job -> endings.put(job, ending.apply(job)));
    return endings;
  }

  private static void happen(List<Long> debates) {
    Outbox.append(DATABASE.pool(), CHAPTER, EventKind.DISCUSSION_CHANGED, debates).await();
  }

  private static Future<Void> happen(long debate) {
    return Outbox.append(DATABASE.pool(), CHAPTER, EventKind.DISCUSSION_CHANGED, List.of(debate));
  }

  private static void becomeDue() {
    DATABASE
        .pool()
        .query("update job set due_at = now() where due_at <> 'infinity'")
        .execute()
        .await();
  }

  private static void expireLeases() {
    DATABASE
        .pool()
        .query("update job set leased_until = now() where leased_until is not null")
        .execute()
        .await();
  }

  private static long jobs(String condition) {
    return DATABASE
        .pool()
        .query("select count(*) as n from job where " + condition)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("n");
  }
}
