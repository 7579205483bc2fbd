package org.plenary.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.TestDatabase;

class WorkerTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterId CHAPTER = GIVEN.chapter("working", "en");
  private static final String CONSUMER = "inbox";
  private static final Pace PACE =
      new Pace(Duration.ofMillis(5), Duration.ofMillis(300), 5, 3, Duration.ofMillis(1));

  private final Queue<Long> done = new ConcurrentLinkedQueue<>();
  private final List<Long> debates = debates();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void forget() {
    DATABASE.pool().query("delete from job").execute().await();
  }

  private static List<Long> debates() {
    GIVEN.discussions(
        GIVEN.forum(CHAPTER, "forum-" + System.nanoTime(), Audience.PUBLIC), "en", "ada", 30);
    var rows =
        DATABASE
            .pool()
            .query("select id from discussion order by id desc limit 30")
            .execute()
            .await();
    return rows.stream().map(row -> row.getLong("id")).toList();
  }

  private static void happen(List<Long> debates) {
    Outbox.append(DATABASE.pool(), CHAPTER, EventKind.POST_CHANGED, debates).await();
  }

  private Worker worker(Worker.Work work) {
    return new Worker(DATABASE.vertx(), DATABASE.pool(), CONSUMER, work, PACE);
  }

  private Future<Void> note(Job job) {
    done.add(job.contribution());
    return Future.succeededFuture();
  }

  private static long jobs(String condition) {
    return DATABASE
        .pool()
        .query("select count(*) as n from job where consumer = 'inbox' and " + condition)
        .execute()
        .await()
        .iterator()
        .next()
        .getLong("n");
  }

  private static void eventually(String condition, long count) {
    Eventually.so(count + " jobs are so: " + condition, () -> jobs(condition) == count);
  }

  @Test
  void severalShareTheJobsAndDoEachOnce() {
    List<Worker> workers = List.of(worker(this::note), worker(this::note), worker(this::note));
    happen(debates);
    happen(debates);
    workers.forEach(Worker::start);
    eventually("true", 0);
    workers.forEach(worker -> worker.stop().await());
    assertThat(done).containsExactlyInAnyOrderElementsOf(debates);
  }

  @Test
  void whatAKilledWorkerHadIsTakenOver() {
    happen(debates.subList(0, 1));
    assertThat(JobQueries.take(DATABASE.pool(), CONSUMER, PACE).await()).hasSize(1);
    assertThat(worker(this::note).round().await()).isZero();
    Eventually.so("the lease has ended", () -> worker(this::note).round().await() == 1);
    assertThat(done).hasSize(1);
    assertThat(Pace.STANDARD.lease()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void whatFailsIsTriedAgainAndThenParkedWhereEverybodySeesIt() {
    happen(debates.subList(0, 2));
    long poison = debates.getFirst();
    Worker worker =
        worker(
            job -> {
              note(job);
              return job.contribution() == poison
                  ? Future.failedFuture("It cannot be done.")
                  : Future.succeededFuture();
            });
    worker.start();
    eventually("due_at = 'infinity'", 1);
    worker.stop().await();
    assertThat(jobs("true")).isEqualTo(1);
    assertThat(done).filteredOn(id -> id == poison).hasSize(PACE.attempts());
  }

  @Test
  void whatThrowsOnlyFails() {
    happen(debates.subList(0, 1));
    Worker worker =
        worker(
            _ -> {
              throw new IllegalStateException("It cannot even begin.");
            });
    worker.start();
    eventually("due_at = 'infinity'", 1);
    worker.stop().await();
  }

  @Test
  void aJobThatKillsItsWorkersIsParkedToo() {
    happen(debates.subList(0, 1));
    DATABASE.pool().query("update job set attempts = 3").execute().await();
    worker(this::note).round().await();
    assertThat(done).isEmpty();
    assertThat(jobs("due_at = 'infinity'")).isEqualTo(1);
  }

  @Test
  void whatHappensWhileAJobIsDoneIsDoneAfterIt() {
    happen(debates.subList(0, 1));
    Worker worker =
        worker(
            job -> {
              note(job);
              return done.size() > 1
                  ? Future.succeededFuture()
                  : Outbox.append(
                      DATABASE.pool(), CHAPTER, EventKind.POST_CHANGED, debates.subList(0, 1));
            });
    worker.round().await();
    assertThat(worker.round().await()).isEqualTo(1);
    assertThat(worker.round().await()).isZero();
    assertThat(done).hasSize(2);
  }

  @Test
  void whatWasSaidElsewhereLongAgoIsToldToNobody() {
    Outbox.appendQuietly(DATABASE.pool(), CHAPTER, EventKind.POST_WRITTEN, debates).await();
    Outbox.append(DATABASE.pool(), CHAPTER, EventKind.AUTHOR_CHANGED, debates).await();
    assertThat(jobs("true")).isZero();
  }

  @Test
  void retriesComeLaterEachTime() {
    assertThat(LongStream.rangeClosed(1, 4).mapToObj(n -> Pace.STANDARD.after((int) n).toSeconds()))
        .containsExactly(2L, 4L, 8L, 16L);
    assertThat(Pace.STANDARD.after(1_000)).isLessThan(Duration.ofMinutes(10));
  }
}
