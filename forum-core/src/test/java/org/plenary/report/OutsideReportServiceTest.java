package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.casework.CaseFilter;
import org.plenary.casework.CaseLine;
import org.plenary.casework.Outcome;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.moderation.Citation;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;

class OutsideReportServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "outside-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 1);
  private final GivenMember moderator =
      GivenMember.claimed(DATABASE.pool(), "moderator-" + slug, slug, Role.MODERATOR);
  private final PostId post = post("open", Audience.PUBLIC);
  private final OutsideReportService reports = DESK.outside(Clock.systemUTC());

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private PostId post(String forum, Audience reading) {
    return GIVEN.discussion(GIVEN.forum(chapter, forum, reading), "Keys").post("ana", 0, "Fool!");
  }

  private static Proof.Work solved(Challenge challenge) {
    String solution =
        IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(n -> ProofOfWork.zeros(challenge.text() + "." + n) >= challenge.bits())
            .findFirst()
            .orElseThrow();
    return new Proof.Work(challenge.text(), solution);
  }

  private Problem refusal(Proof proof) {
    return Refusals.of(reports.report(proof, GivenDesk.of(post, rule), ""));
  }

  private CaseLine line() {
    return DESK.queue(moderator).getFirst();
  }

  @Test
  void aReceiptTellsTheOutcome() {
    Receipt receipt =
        reports.report(solved(reports.challenge()), GivenDesk.of(post, rule), "").await();
    assertThat(receipt.text()).matches("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");
    Receipt copied =
        Receipt.parse(" " + receipt.text().toLowerCase(Locale.ROOT).replace("-", " "))
            .orElseThrow();
    assertThat(reports.getReport(copied).await().outcome()).isEmpty();
    assertThat(line().outside()).isTrue();
    DESK.casework().closeWithoutAction(moderator.caller(), line().id(), 1, "It is fair.").await();
    assertThat(reports.getReport(copied).await().outcome()).contains(Outcome.NOT_ACTED);
    assertThat(Refusals.of(reports.getReport(Receipt.random()))).isEqualTo(new Problem.NotFound());
    assertThat(Receipt.parse("none")).isEmpty();
  }

  @Test
  void whatComesFromOutsideHasAQueueOfItsOwn() {
    reports.report(solved(reports.challenge()), GivenDesk.of(post, rule), "").await();
    assertThat(outside(true)).isEqualTo(1);
    assertThat(outside(false)).isZero();
    GivenMember member = GivenMember.claimed(DATABASE.pool(), "member-" + slug, slug, Role.MEMBER);
    DESK.report(member.caller(), post, rule);
    assertThat(outside(true)).isZero();
    assertThat(line().reports()).isEqualTo(2);
  }

  private int outside(boolean outside) {
    var filter =
        new CaseFilter(
            false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(outside));
    return DESK.cases()
        .queue(moderator.caller(), filter, PageRequest.first(10))
        .await()
        .page()
        .items()
        .size();
  }

  @Test
  void aSolutionCountsOnceAndForAWhile() {
    Proof.Work work = solved(reports.challenge());
    reports.report(work, GivenDesk.of(post, rule), "").await();
    assertThat(refusal(work)).isInstanceOf(Problem.Invalid.class);
    var earlier =
        DESK.outside(
            Clock.fixed(Clock.systemUTC().instant().minus(Duration.ofHours(2)), ZoneOffset.UTC));
    assertThat(refusal(solved(earlier.challenge()))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatIsNoSolutionOfAChallengeOfOursIsRefused() {
    Challenge challenge = reports.challenge();
    String wrong =
        IntStream.iterate(0, n -> n + 1)
            .mapToObj(Integer::toString)
            .filter(n -> ProofOfWork.zeros(challenge.text() + "." + n) < challenge.bits())
            .findFirst()
            .orElseThrow();
    assertThat(refusal(new Proof.Work(challenge.text(), wrong)))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(new Proof.Work("A".repeat(80), "0"))).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(new Proof.Work("?".repeat(80), "0"))).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(new Proof.Work("", ""))).isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatIsNotPublicCannotBeReportedAndTheWorkIsNotLost() {
    PostId closed = post("closed", Audience.SIGNED_IN);
    Proof.Work work = solved(reports.challenge());
    assertThat(Refusals.of(reports.report(work, GivenDesk.of(closed, rule), "")))
        .isEqualTo(new Problem.NotFound());
    reports.report(work, GivenDesk.of(post, rule), "").await();
  }

  @Test
  void withoutMailNoConfirmationCounts() {
    assertThat(reports.takesMail()).isFalse();
    assertThat(refusal(new Proof.Mailed("word"))).isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(reports.confirm("a@b.example", "", "en", "/p/1/report")))
        .isEqualTo(new Problem.NotFound());
  }
}
