package org.plenary.mailaddress;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailaddress.OwnAddress.Failing;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;

/** What becomes of an address from which mail comes back. */
class AddressBookTest {

  private static final AddressLimits LIMITS = AddressLimits.of(3);
  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final List<MemberId> forgotten = new ArrayList<>();
  private final AddressBook book =
      new AddressBook(DATABASE.pool(), GivenAddress.SEAL, LIMITS, forgotten::add);
  private final String chapter = "chapter-" + NUMBER.incrementAndGet();
  private final ChapterId place = GIVEN.chapter(chapter, "en");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static void execute(String sql, Object... values) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.from(values)).await();
  }

  private GivenMember member(Role... roles) {
    String handle = "member-" + NUMBER.incrementAndGet();
    return GivenMember.claimed(DATABASE.pool(), handle, chapter, roles);
  }

  private GivenMember reached(String address) {
    GivenMember member = member(Role.MEMBER);
    GivenAddress.reach(DATABASE.pool(), member.id(), address);
    return member;
  }

  private OwnAddress own(GivenMember member) {
    return book.find(member.id()).await().orElseThrow();
  }

  private static void age(GivenMember member, Duration by) {
    execute(
        """
        update mail_address set failing_since = failing_since - $2 * interval '1 second',
          failed_at = failed_at - $2 * interval '1 second'
        where member_id = $1
        """,
        member.id().value(),
        by.toSeconds());
  }

  private void fail(GivenMember member, int times) {
    for (int i = 0; i < times; i++) {
      book.failed(member.id(), "5.1.1").await();
      age(member, LIMITS.apart());
    }
  }

  @Test
  void whatComesBackFromAFormerAddressDoesNotCountAgainstTheNew() {
    GivenMember member = reached("awa@example.org");
    long former = mark("awa@former.example");
    sent(member, Duration.ZERO);
    book.returned(member.id(), former, "5.1.1").await();
    assertThat(own(member).failing()).isEmpty();
    book.returned(member.id(), mark("Awa@example.org"), "5.1.1").await();
    assertThat(own(member).failing()).isPresent();
    book.returned(member(Role.MEMBER).id(), former, "5.1.1").await();
  }

  private static void sent(GivenMember member, Duration ago) {
    execute(
        """
        insert into letter (member_id, domain, digest_way, digest_to, due_at, ended_at, ending)
        select member_id, domain, 'daily', $3, now(), now() - $2 * interval '1 second', 'sent'
        from mail_address where member_id = $1
        """,
        member.id().value(),
        ago.toSeconds(),
        (long) NUMBER.incrementAndGet());
  }

  private void comeBack(GivenMember member) {
    book.returned(member.id(), mark("awa@example.org"), "5.1.1").await();
  }

  @Test
  void whatWasNotSentLatelyCannotComeBack() {
    GivenMember awa = reached("awa@example.org");
    comeBack(awa);
    assertThat(own(awa).failing()).isEmpty();
    sent(awa, Duration.ofDays(8));
    comeBack(awa);
    assertThat(own(awa).failing()).isEmpty();
    sent(awa, Duration.ofDays(6));
    comeBack(awa);
    assertThat(own(awa).failing().map(Failing::times)).contains(1);
  }

  @Test
  void oneLetterComesBackOnce() {
    GivenMember awa = reached("awa@example.org");
    sent(awa, LIMITS.apart().plusMinutes(1));
    comeBack(awa);
    age(awa, LIMITS.apart());
    comeBack(awa);
    assertThat(own(awa).failing().map(Failing::times)).contains(1);
    sent(awa, Duration.ofMinutes(1));
    comeBack(awa);
    assertThat(own(awa).failing().map(Failing::times)).contains(2);
  }

  private static long mark(String address) {
    return GivenAddress.SEAL.mark(MailAddress.parse(address).orElseThrow());
  }

  @Test
  void membersReadTheirOwnAddressAndWhoHasNoneReadsThat() {
    OwnAddress own = own(reached("awa+forum@example.org"));
    assertThat(own.address().map(MailAddress::text)).contains("awa+forum@example.org");
    assertThat(own.failing()).isEmpty();
    assertThat(own.toString()).doesNotContain("awa");
    assertThat(book.find(member(Role.MEMBER).id()).await()).isEmpty();
  }

  @Test
  void whatComesBackThreeTimesInAWeekRests() {
    GivenMember awa = reached("awa@example.org");
    fail(awa, 2);
    Failing failing = own(awa).failing().orElseThrow();
    assertThat(failing.times()).isEqualTo(2);
    assertThat(failing.status()).isEqualTo("5.1.1");
    assertThat(failing.restsSince()).isEmpty();
    book.failed(awa.id(), "5.2.2").await();
    failing = own(awa).failing().orElseThrow();
    assertThat(failing.status()).isEqualTo("5.2.2");
    assertThat(failing.restsSince()).isPresent();
    age(awa, LIMITS.apart());
    fail(awa, 1);
    assertThat(own(awa).failing().orElseThrow().restsSince()).isEqualTo(failing.restsSince());
  }

  @Test
  void afterAWeekTheCountBeginsAnew() {
    GivenMember awa = reached("awa@example.org");
    fail(awa, 2);
    age(awa, Duration.ofDays(7));
    fail(awa, 1);
    assertThat(own(awa).failing().map(Failing::times)).contains(1);
    age(awa, Duration.ofDays(5));
    fail(awa, 2);
    assertThat(own(awa).failing().flatMap(Failing::restsSince)).isPresent();
  }

  @Test
  void whatCameBackLongAgoIsForgottenUnlessItRests() {
    GivenMember seldom = reached("seldom@example.org");
    GivenMember lately = reached("lately@example.org");
    GivenMember often = reached("often@example.org");
    fail(seldom, 1);
    fail(lately, 1);
    fail(often, 3);
    age(seldom, Duration.ofDays(8));
    age(often, Duration.ofDays(80));
    book.forget().await();
    assertThat(own(seldom).failing()).isEmpty();
    assertThat(own(lately).failing()).isPresent();
    assertThat(own(often).failing().flatMap(Failing::restsSince)).isPresent();
  }

  @Test
  void whoAsksForMailGetsItAgain() {
    GivenMember awa = reached("awa@example.org");
    GivenMember eve = reached("eve@example.org");
    fail(awa, 3);
    fail(eve, 3);
    book.resume(awa.caller()).await();
    assertThat(own(awa).failing()).isEmpty();
    assertThat(own(eve).failing()).isPresent();
    assertThat(forgotten).containsExactly(awa.id());
    fail(awa, 2);
    assertThat(own(awa).failing().flatMap(Failing::restsSince)).isEmpty();
    assertThat(Refusals.of(book.resume(Caller.ANONYMOUS))).isInstanceOf(Problem.NotSignedIn.class);
  }

  @Test
  void whatComesBackTogetherIsOneTrouble() {
    GivenMember awa = reached("awa@example.org");
    Future.all(Stream.generate(() -> book.failed(awa.id(), "5.1.1")).limit(10).toList()).await();
    assertThat(own(awa).failing().map(Failing::times)).contains(1);
  }

  @ParameterizedTest
  @CsvSource({
    "5.1.1,          5.1.1",
    "4.4.7,          4.4.7",
    "'',             5.0.0",
    "550,            5.0.0",
    "5.1.1234,       5.0.0",
    "'5.1.1\r\nx',   5.0.0",
    "9.1.1,          5.0.0"
  })
  void aStatusIsOneOrUnknown(String said, String status) {
    GivenMember awa = reached("awa@example.org");
    book.failed(awa.id(), said).await();
    assertThat(own(awa).failing().map(Failing::status)).contains(status);
  }

  @Test
  void whoHasNoAddressHasNoneThatFails() {
    GivenMember awa = member(Role.MEMBER);
    fail(awa, 1);
    assertThat(book.find(awa.id()).await()).isEmpty();
  }

  @Test
  void theCallerKnowsSinceWhenMailFails() {
    GivenMember awa = reached("awa@example.org");
    assertThat(awa.caller().person().orElseThrow().mailFailsSince()).isEmpty();
    fail(awa, 1);
    assertThat(awa.caller().person().orElseThrow().mailFailsSince())
        .isEqualTo(own(awa).failing().map(Failing::since))
        .isPresent();
  }

  @Test
  void officersReadNumbersOfTheirChapterAlone() {
    GivenMember officer = member(Role.MEMBER, Role.OFFICER);
    GivenMember works = reached("works@example.org");
    fail(reached("fails@example.org"), 1);
    fail(reached("rests@example.org"), 3);
    for (String ghost : List.of("closed_at = now()", "issuer = null, subject = null")) {
      execute(
          "update member set %s where id = $1".formatted(ghost), member(Role.MEMBER).id().value());
    }
    assertThat(book.getCounts(officer.caller(), place).await())
        .isEqualTo(new AddressCounts(4, 1, 1, 1));
    ChapterId other = GIVEN.chapter("other-" + chapter, "en");
    for (Caller caller : List.of(works.caller(), Caller.ANONYMOUS)) {
      assertThat(Refusals.of(book.getCounts(caller, place))).isInstanceOf(Problem.NotFound.class);
    }
    assertThat(Refusals.of(book.getCounts(officer.caller(), other)))
        .isInstanceOf(Problem.NotFound.class);
  }
}
