package org.plenary.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

class AttachmentServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final ChapterId CHAPTER = new Given(DATABASE.pool()).chapter("files", "en");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final MemoryStore store = new MemoryStore();
  private final AttachmentService service = service(100L << 20, Duration.ofDays(1));
  private final Caller ana = member().welcomed().caller();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenMember member() {
    assertThat(CHAPTER).isNotNull();
    return GivenMember.claimed(
        DATABASE.pool(), "ana-" + NUMBER.incrementAndGet(), "files", Role.MEMBER);
  }

  private AttachmentService service(long daily, Duration kept) {
    return new AttachmentService(
        DATABASE.vertx(),
        DATABASE.pool(),
        store,
        new Sealing(new byte[Sealing.KEY_BYTES]),
        new AttachmentLimits(1 << 20, daily, 1_000_000, 10 << 20, kept));
  }

  private static void age(Duration age) {
    DATABASE
        .pool()
        .query(
            "update stored_file set touched_at = touched_at - interval '%d seconds'"
                .formatted(age.toSeconds()))
        .execute()
        .await();
  }

  @Test
  void whoHasJustFinishedTheFirstVisitSendsFilesThoughTheNodeDoesNotKnow() {
    Caller before = member().caller();
    assertThat(Refusals.of(service.upload(before, "a.pdf", SampleFiles.pdf())))
        .isEqualTo(new Problem.Obstructed(Obstacle.FIRST_VISIT));
    DATABASE
        .pool()
        .preparedQuery("update member set welcomed_at = now() where id = $1")
        .execute(Tuple.of(before.member().orElseThrow().value()))
        .await();
    assertThat(service.upload(before, "a.pdf", SampleFiles.pdf()).await().name())
        .isEqualTo("a.pdf");
  }

  @Test
  void whoReadsTheDatabaseDoesNotLearnWhoseAFileIs() {
    AttachmentService service = service(10 << 20, Duration.ofDays(1));
    for (int n = 0; n < 2; n++) {
      service.upload(member().welcomed().caller(), "a.pdf", SampleFiles.pdf()).await();
    }
    var sent =
        DATABASE
            .pool()
            .query(
                """
                select count(*) from upload join upload_day using (sender)
                where name = 'a.pdf' and not exists (
                  select from pg_constraint
                  where confrelid = 'member'::regclass
                    and conrelid in ('upload'::regclass, 'upload_day'::regclass))
                """)
            .execute()
            .await();
    assertThat(sent.iterator().next().getInteger(0)).isGreaterThanOrEqualTo(2);
  }

  @Test
  void aFileWaitsForItsPost() {
    Upload upload = service.upload(ana, "../a.html", SampleFiles.pdf()).await();
    assertThat(upload.name()).isEqualTo("a.html.pdf");
    assertThat(upload.mediaType()).isEqualTo("application/pdf");
    assertThat(upload.size()).isEqualTo(SampleFiles.pdf().length());
    assertThat(store.keeps(upload.digest())).isTrue();
    assertThat(service.listUploads(ana.member().orElseThrow()).await()).containsExactly(upload);
  }

  @Test
  void othersDoNotSeeIt() {
    service.upload(ana, "a.pdf", SampleFiles.pdf()).await();
    Caller bea = member().welcomed().caller();
    assertThat(service.listUploads(bea.member().orElseThrow()).await()).isEmpty();
  }

  @Test
  void theSameTwiceWaitsOnce() {
    service.upload(ana, "a.pdf", SampleFiles.pdf()).await();
    service.upload(ana, "b.pdf", SampleFiles.pdf()).await();
    assertThat(service.listUploads(ana.member().orElseThrow()).await())
        .extracting(Upload::name)
        .containsExactly("b.pdf");
  }

  @Test
  void membersSendFilesAfterTheirFirstVisit() {
    assertThat(Refusals.of(service.upload(Caller.ANONYMOUS, "a.pdf", SampleFiles.pdf())))
        .isEqualTo(new Problem.NotSignedIn());
    assertThat(Refusals.of(service.upload(member().caller(), "a.pdf", SampleFiles.pdf())))
        .isEqualTo(new Problem.Obstructed(Obstacle.FIRST_VISIT));
  }

  @Test
  void whatIsRefusedIsNotKept() {
    assertThat(Refusals.of(service.upload(ana, "a.pdf", Buffer.buffer("<html>"))))
        .isEqualTo(new Problem.Obstructed(Obstacle.UNSUPPORTED_FILE));
    assertThat(Refusals.of(service.upload(ana, "a.pdf", Buffer.buffer())))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(service.listUploads(ana.member().orElseThrow()).await()).isEmpty();
  }

  @Test
  void onlySoMuchIsTakenInADay() {
    AttachmentService strict = service(150_000, Duration.ofDays(1));
    strict.upload(ana, "a.pdf", SampleFiles.pdf()).await();
    strict.upload(ana, "b.pdf", SampleFiles.pdf("2 0 obj endobj")).await();
    assertThat(Refusals.of(strict.upload(ana, "c.pdf", SampleFiles.pdf("3 0 obj endobj"))))
        .isInstanceOfSatisfying(
            Problem.TooMany.class,
            refusal ->
                assertThat(refusal.retryAfter()).isBetween(Duration.ZERO, Duration.ofDays(1)));
  }

  @Test
  void whatNobodyUsesIsForgotten() {
    Upload upload = service.upload(ana, "a.pdf", SampleFiles.pdf("4 0 obj endobj")).await();
    service.forget().await();
    assertThat(service.listUploads(ana.member().orElseThrow()).await()).hasSize(1);
    AttachmentService impatient = service(1 << 20, Duration.ZERO);
    impatient.forget().await();
    assertThat(service.listUploads(ana.member().orElseThrow()).await()).isEmpty();
    assertThat(store.keeps(upload.digest())).as("somebody may be sending the same").isTrue();
    age(Duration.ofHours(2));
    impatient.forget().await();
    assertThat(store.keeps(upload.digest())).isFalse();
  }
}
