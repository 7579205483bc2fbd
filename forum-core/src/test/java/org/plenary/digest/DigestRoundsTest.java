package org.plenary.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.digest.GivenDigests.Made;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.letter.MailWay;
import org.plenary.mailing.MailRelay;

class DigestRoundsTest {

  // A Tuesday, and seven in the morning in Amsterdam.
  private static final Instant SEVEN = Instant.parse("2026-06-02T05:00:00Z");
  private static final Instant EVENING = SEVEN.minus(Duration.ofHours(10));
  private static final Duration DAY = Duration.ofDays(1);

  private final TestDatabase database = TestDatabase.migrated();
  private final GivenDigests given;

  DigestRoundsTest() {
    new Given(database.pool()).chapter("digests", "en");
    given = new GivenDigests(database, "digests");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private GivenMember amina() {
    GivenMember amina = given.reader("amina", "Europe/Amsterdam");
    given.begin(EVENING);
    return amina;
  }

  private static List<Long> members(List<Made> letters) {
    return letters.stream().map(Made::member).toList();
  }

  @Test
  void whatCameIsSentAtSevenOnce() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    assertThat(given.round(SEVEN.minusSeconds(1))).isEmpty();
    assertThat(given.round(SEVEN))
        .singleElement()
        .matches(made -> made.member() == amina.id().value() && made.way() == MailWay.DAILY);
    assertThat(given.round(SEVEN.plus(DAY))).isEmpty();
    given.tell(amina, SEVEN.plus(DAY));
    assertThat(given.round(SEVEN.plus(DAY).plusSeconds(60))).isEmpty();
    assertThat(given.round(SEVEN.plus(DAY).plus(DAY))).hasSize(1);
  }

  @Test
  void nothingNewIsNoDigest() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    given.execute("update notification set read_at = now()");
    assertThat(given.round(SEVEN)).isEmpty();
    given.choose(amina, "join_asked", MailWay.NEVER);
    given.tell(amina, SEVEN);
    assertThat(given.round(SEVEN.plus(DAY))).isEmpty();
    given.choose(amina, "join_asked", MailWay.AT_ONCE);
    given.tell(amina, SEVEN.plus(DAY));
    assertThat(given.round(SEVEN.plus(DAY).plus(DAY))).isEmpty();
  }

  @Test
  void byTheWeekItComesOnMonday() {
    GivenMember amina = given.reader("amina", "Europe/Amsterdam");
    given.choose(amina, "join_asked", MailWay.WEEKLY);
    given.begin(EVENING);
    given.tell(amina, EVENING);
    assertThat(given.round(SEVEN)).isEmpty();
    assertThat(given.round(Instant.parse("2026-06-08T05:00:00Z")))
        .extracting(Made::way)
        .containsExactly(MailWay.WEEKLY);
  }

  @Test
  void eachIsServedWhereTheyLive() {
    GivenMember amina = amina();
    GivenMember bishnu = given.reader("bishnu", "Asia/Kathmandu");
    GivenMember sina = given.reader("sina", "Pacific/Apia");
    given.begin(EVENING);
    List.of(amina, bishnu, sina).forEach(member -> given.tell(member, EVENING.minusSeconds(7200)));
    assertThat(members(given.round(Instant.parse("2026-06-01T19:00:00Z")))).isEmpty();
    assertThat(members(given.round(Instant.parse("2026-06-02T01:15:00Z"))))
        .containsExactly(bishnu.id().value());
    assertThat(members(given.round(SEVEN))).containsExactly(amina.id().value());
    assertThat(members(given.round(Instant.parse("2026-06-02T18:00:00Z"))))
        .containsExactly(sina.id().value());
  }

  @Test
  void afterALongNightThereIsOneDigest() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    given.tell(amina, SEVEN.plus(DAY));
    Instant late = SEVEN.plus(DAY).plus(DAY).plus(Duration.ofHours(5));
    assertThat(given.round(late)).hasSize(1);
    assertThat(given.round(late)).isEmpty();
  }

  @Test
  void theFirstTellsOfNoMoreThanAnyOther() {
    GivenMember amina = given.reader("amina", "Europe/Amsterdam");
    given.tell(amina, SEVEN.minus(DAY).minusSeconds(1));
    given.begin(EVENING);
    assertThat(given.round(SEVEN)).isEmpty();
  }

  @Test
  void whoeverMailDoesNotReachGetsNone() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    given.execute(
        """
        update mail_address set failures = 3, failing_since = now(), failed_at = now(),
          failed_by = '5.1.1', suspended_at = now()
        """);
    assertThat(given.round(SEVEN)).isEmpty();
  }

  @Test
  void whereThereIsNoRelayNoneIsMadeNorLater() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    MailRelay.turn(database.pool(), false).await();
    assertThat(given.round(SEVEN)).isEmpty();
    MailRelay.turn(database.pool(), true).await();
    assertThat(given.round(SEVEN.plus(DAY))).isEmpty();
  }

  @Test
  void whatIsNotSurelyThereYetIsToldNextTime() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    // Begun last, and numbered first.
    given.tell(amina, SEVEN.minusSeconds(10));
    given.tell(amina, EVENING);
    assertThat(given.round(SEVEN)).hasSize(1);
    assertThat(given.round(SEVEN.plus(DAY))).hasSize(1);
    assertThat(given.round(SEVEN.plus(DAY).plus(DAY))).isEmpty();
  }

  @Test
  void twoNodesMakeEachOnce() {
    GivenMember amina = amina();
    given.tell(amina, EVENING);
    Future.all(given.rounds(SEVEN).round(), given.rounds(SEVEN).round()).await();
    assertThat(given.letters()).hasSize(1);
  }

  @Test
  void aHundredTakeTwoStatements() {
    List<GivenMember> members =
        IntStream.range(0, 2 * DigestRounds.TOGETHER)
            .mapToObj(i -> given.reader("reader" + i, "Europe/Amsterdam"))
            .toList();
    given.begin(EVENING);
    members.forEach(member -> given.tell(member, EVENING));
    DigestRounds rounds = given.rounds(SEVEN);
    int before = database.statements();
    rounds.round().await();
    // And one that finds that there are no more.
    assertThat(database.statements() - before).isEqualTo(5);
    assertThat(given.letters()).hasSize(members.size());
  }
}
