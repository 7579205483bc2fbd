package org.plenary.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.casework.Outcome;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailing.MailRelay;
import org.plenary.moderation.Citation;
import org.plenary.outsider.OutsiderMail;
import org.plenary.outsider.OutsiderWords;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;

/** Reports of people who confirm an address instead of working for it. */
class ConfirmedReportTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final OutsiderMail MAIL = new OutsiderMail(new Sealing(new byte[32]));

  private final String slug = "confirmed-" + NUMBER.incrementAndGet();
  private final String address = "amina+%s@mail.example".formatted(slug);
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 1);
  private final GivenMember moderator =
      GivenMember.claimed(DATABASE.pool(), "moderator-" + slug, slug, Role.MODERATOR);
  private final PostId post = post("open", Audience.PUBLIC);
  private final OutsideReportService reports = DESK.outsideWithMail(Clock.systemUTC());
  private final OutcomeMail outcomes = new OutcomeMail(DATABASE.pool(), MAIL);

  /** A letter as its composer gets it. */
  private record Made(Optional<Long> report, String to, Optional<OutsiderWords> words) {}

  @BeforeAll
  static void thereIsARelay() {
    MailRelay.turn(DATABASE.pool(), true).await();
  }

  @BeforeEach
  void nothingWaits() {
    DATABASE.pool().query("delete from letter").execute().await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private PostId post(String forum, Audience reading) {
    return GIVEN.discussion(GIVEN.forum(chapter, forum, reading), "Keys").post("ana", 0, "Fool!");
  }

  private static List<Made> letters() {
    return DATABASE
        .pool()
        .query("select report_id, sealed_to, sealed_words from letter order by id")
        .execute()
        .await()
        .stream()
        .map(ConfirmedReportTest::made)
        .toList();
  }

  private static Made made(Row row) {
    return new Made(
        Optional.ofNullable(row.getLong("report_id")),
        MAIL.address(row.getBuffer("sealed_to")).orElseThrow().text(),
        Optional.ofNullable(row.getBuffer("sealed_words")).flatMap(MAIL::open));
  }

  private Proof.Mailed confirmed() {
    reports.confirm(address, "", "fr", "/p/7/report").await();
    return new Proof.Mailed(letters().getLast().words().orElseThrow().secret());
  }

  private Receipt report(Proof proof) {
    return reports.report(proof, GivenDesk.of(post, rule), "").await();
  }

  private void judge() {
    DESK.casework()
        .closeWithoutAction(
            moderator.caller(), DESK.queue(moderator).getFirst().id(), 1, "It is fair.")
        .await();
  }

  @Test
  void aConfirmationIsMailedOnceAnHour() {
    reports.confirm(address, "", "fr", "/p/7/report").await();
    reports.confirm(address, "", "fr", "/p/8/report").await();
    assertThat(letters()).hasSize(1);
    Made made = letters().getFirst();
    assertThat(made.to()).isEqualTo(address);
    assertThat(made.words().orElseThrow())
        .matches(words -> words.language().equals("fr") && words.path().equals("/p/7/report"));
    assertThat(Refusals.of(reports.confirm("amina", "", "fr", "/p/7/report")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anHourIsAnHourWhereverItBegins() {
    Instant now = Clock.systemUTC().instant();
    DESK.outsideWithMail(Clock.fixed(now.minus(Duration.ofHours(1)), ZoneOffset.UTC))
        .confirm(address, "", "fr", "/p/7/report")
        .await();
    OutsideReportService later = DESK.outsideWithMail(Clock.fixed(now, ZoneOffset.UTC));
    later.confirm(address, "", "fr", "/p/7/report").await();
    assertThat(letters()).hasSize(1);
    DATABASE
        .pool()
        .query("update letter set made_at = made_at - interval '1 hour'")
        .execute()
        .await();
    later.confirm(address, "", "fr", "/p/7/report").await();
    assertThat(letters()).hasSize(2);
  }

  @Test
  void anAddressIsTheSameHoweverItIsWritten() {
    String quoted = "\"amina+%s\"@MAIL.example".formatted(slug);
    for (String written : List.of(address, address.toUpperCase(Locale.ROOT), quoted)) {
      reports.confirm(written, "", "fr", "/p/7/report").await();
    }
    assertThat(letters()).hasSize(1);
  }

  @Test
  void itStandsForWorkOnceAndForADay() {
    Proof.Mailed proof = confirmed();
    report(proof);
    for (String written : List.of("", "=", "==")) {
      var again = new Proof.Mailed(proof.confirmation() + written);
      assertThat(Refusals.of(reports.report(again, GivenDesk.of(post, rule), "")))
          .isInstanceOf(Problem.Invalid.class);
    }
    var tomorrow =
        Clock.fixed(Clock.systemUTC().instant().plus(Duration.ofHours(25)), ZoneOffset.UTC);
    DATABASE.pool().query("delete from letter").execute().await();
    Proof late = confirmed();
    assertThat(
            Refusals.of(DESK.outsideWithMail(tomorrow).report(late, GivenDesk.of(post, rule), "")))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(reports.report(new Proof.Mailed("x"), GivenDesk.of(post, rule), "")))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatCannotBeReportedDoesNotSpendIt() {
    Proof proof = confirmed();
    PostId closed = post("closed", Audience.SIGNED_IN);
    assertThat(Refusals.of(reports.report(proof, GivenDesk.of(closed, rule), "")))
        .isEqualTo(new Problem.NotFound());
    report(proof);
  }

  @Test
  void theReceiptAndTheOutcomeAreMailedAndThenTheAddressIsForgotten() {
    Receipt receipt = report(confirmed());
    Made received = letters().getLast();
    assertThat(received.to()).isEqualTo(address);
    assertThat(received.words().orElseThrow().secret()).isEqualTo(receipt.text());
    outcomes.round().await();
    assertThat(letters()).hasSize(2);
    judge();
    outcomes.round().await();
    outcomes.round().await();
    assertThat(letters()).hasSize(3);
    Made judged = letters().getLast();
    assertThat(judged.to()).isEqualTo(address);
    assertThat(judged.words()).isEmpty();
    long report = judged.report().orElseThrow();
    assertThat(outcomes.find(List.of(report)).await().get(report))
        .matches(found -> found.chapter().equals(slug))
        .matches(found -> found.report().outcome().equals(Optional.of(Outcome.NOT_ACTED)));
    assertThat(
            DATABASE
                .pool()
                .preparedQuery(
                    "select from report where chapter_id = $1 and sealed_address is not null")
                .execute(Tuple.of(chapter.value()))
                .await()
                .size())
        .isZero();
  }

  @Test
  void whereThereIsNoRelayNothingIsMailedAndTheAddressIsForgottenAllTheSame() {
    Proof proof = confirmed();
    MailRelay.turn(DATABASE.pool(), false).await();
    DATABASE.pool().query("delete from letter").execute().await();
    report(proof);
    judge();
    outcomes.round().await();
    assertThat(letters()).isEmpty();
    MailRelay.turn(DATABASE.pool(), true).await();
  }

  @Test
  void nothingOfItIsReadInTheDatabase() {
    report(confirmed());
    Buffer stored =
        DATABASE
            .pool()
            .query(
                "select sealed_to || sealed_words || (select sealed_address from report"
                    + " where sealed_address is not null limit 1) as kept from letter limit 1")
            .execute()
            .await()
            .iterator()
            .next()
            .getBuffer("kept");
    assertThat(stored.toString()).doesNotContain("amina", "mail.example");
  }
}
