package org.plenary.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.Arrival.SignedIn;
import org.plenary.member.ClaimService.Account;

/** Where members read mail, as their provider says by one way or another. */
class ToldAddressTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration TRUST = Duration.ofDays(30);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String AWA = "awa@example.org";
  private static final String OTHER = "awa@example.com";

  static {
    var given = new Given(DATABASE.pool());
    given.chapter("global", "en");
  }

  private final ArrivalService arrivals = new ArrivalService(DATABASE.pool(), GivenAddress.SEAL);
  private final ClaimService claims = new ClaimService(DATABASE.pool(), GivenAddress.SEAL, TRUST);
  private final String issuer = "https://id.example/realms/" + NUMBER.incrementAndGet();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Instant at(int seconds) {
    return NOON.plusSeconds(seconds);
  }

  private static Optional<MailAddress> verified(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(GivenAddress.of(text));
  }

  private MemberId arrive(String subject, Optional<String> provider, String address, Instant at) {
    var identity = new Identity(issuer, subject, subject, "Awa", Optional.empty());
    var signedIn = new SignedIn(provider, at);
    return arrivals
        .arrive(new Arrival(identity, Set.of(), at, signedIn, verified(address)))
        .await();
  }

  private MemberId arrive(String address, Instant at) {
    return arrive("awa", Optional.empty(), address, at);
  }

  private void claim(String address, Instant at) {
    claims.claim(new Account(issuer, "awa"), Set.of(), verified(address), at).await();
  }

  private void compare(String address, Instant at) {
    claims.reach(issuer, Map.of("awa", verified(address)), at).await();
  }

  private static Optional<Row> row(MemberId member) {
    return DATABASE
        .pool()
        .preparedQuery("select * from mail_address where member_id = $1")
        .execute(Tuple.of(member.value()))
        .await()
        .stream()
        .findFirst();
  }

  /** Where mail to a member goes. */
  private static String address(MemberId member) {
    return row(member)
        .map(row -> GivenAddress.SEAL.open(row.getBuffer("sealed")).orElseThrow().text())
        .orElse("-");
  }

  private static void fail(MemberId member) {
    execute(
        """
        update mail_address set failures = 3, failing_since = now(), failed_at = now(),
          failed_by = '5.1.1', suspended_at = now()
        where member_id = $1
        """,
        member);
  }

  private static void execute(String sql, MemberId member) {
    DATABASE.pool().preparedQuery(sql).execute(Tuple.of(member.value())).await();
  }

  private static int failures(MemberId member) {
    return row(member).orElseThrow().getInteger("failures");
  }

  // What a token said at noon, what is said by whom some seconds later, and where mail goes then.
  @ParameterizedTest
  @CsvSource({
    "awa@example.org, arrival,    awa@example.com,  5, awa@example.com",
    "awa@example.org, arrival,    -,                5, -",
    "-,               arrival,    awa@example.org,  5, awa@example.org",
    "awa@example.org, arrival,    awa@example.com, -5, awa@example.org",
    "-,               arrival,    awa@example.org, -5, -",
    "awa@example.org, claim,      awa@example.com,  5, awa@example.com",
    "awa@example.org, claim,      -,                5, -",
    "-,               claim,      awa@example.org,  5, awa@example.org",
    "awa@example.org, claim,      -,               -5, awa@example.org",
    "awa@example.org, comparison, awa@example.com,  5, awa@example.com",
    "awa@example.org, comparison, -,                5, -",
    "-,               comparison, awa@example.org,  5, awa@example.org",
    "awa@example.org, comparison, -,               -5, awa@example.org",
    "-,               comparison, awa@example.org, -5, -"
  })
  void mailGoesWhereTheNewestNewsSays(
      String before, String by, String said, int seconds, String after) {
    MemberId member = arrive(before, NOON);
    say(by, said, at(seconds));
    assertThat(address(member)).isEqualTo(after);
  }

  private void say(String by, String address, Instant at) {
    switch (by) {
      case "arrival" -> arrive(address, at);
      case "claim" -> claim(address, at);
      default -> compare(address, at);
    }
  }

  @ParameterizedTest
  @CsvSource({"claim", "comparison"})
  void anOlderTokenBringsNothingBack(String by) {
    MemberId member = arrive(AWA, NOON);
    say(by, OTHER, at(20));
    arrive(AWA, at(10));
    assertThat(address(member)).isEqualTo(OTHER);
    say(by, "-", at(40));
    arrive(AWA, at(30));
    assertThat(address(member)).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({"arrival", "claim", "comparison"})
  void theSameAddressChangesNothingAndAnotherBeginsAnew(String by) {
    MemberId member = arrive(AWA, NOON);
    fail(member);
    Row before = row(member).orElseThrow();
    say(by, "AWA@example.org", at(5));
    Row after = row(member).orElseThrow();
    assertThat(after.getBuffer("sealed")).isEqualTo(before.getBuffer("sealed"));
    assertThat(after.getOffsetDateTime("told_at")).isEqualTo(before.getOffsetDateTime("told_at"));
    assertThat(failures(member)).isEqualTo(3);
    say(by, OTHER, at(10));
    assertThat(failures(member)).isZero();
    assertThat(row(member).orElseThrow().getOffsetDateTime("suspended_at")).isNull();
  }

  @Test
  void whatIsNotVerifiedTakesWhatFailedWithIt() {
    MemberId member = arrive(AWA, NOON);
    fail(member);
    arrive("-", at(5));
    arrive(AWA, at(10));
    assertThat(failures(member)).isZero();
  }

  @Test
  void aNewcomerIsReachedAtOnceAndNothingIsSentTwice() {
    MemberId member = arrive(AWA, NOON);
    assertThat(address(member)).isEqualTo(AWA);
    int before = DATABASE.statements();
    arrive(AWA, NOON);
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    before = DATABASE.statements();
    arrive(OTHER, at(5));
    // Whether it is known, a transaction of three, and its two ends.
    assertThat(DATABASE.statements() - before).isLessThanOrEqualTo(6);
  }

  @Test
  void nothingIsKeptThatCouldBeRead() {
    MemberId member = arrive(AWA, NOON);
    String all = row(member).orElseThrow().deepToString();
    assertThat(all).doesNotContain("awa", "example");
    assertThat(row(member).orElseThrow().getBuffer("sealed").toString())
        .doesNotContain("awa", "example");
  }

  @Test
  void manyAreComparedAtOnceAndStrangersAreNone() {
    var told = new LinkedHashMap<String, Optional<MailAddress>>();
    var members = new LinkedHashMap<String, MemberId>();
    IntStream.range(0, 30)
        .mapToObj(i -> "many-" + i)
        .forEach(
            subject -> {
              members.put(subject, arrive(subject, Optional.empty(), "-", NOON));
              told.put(subject, verified(subject + "@example.org"));
              told.put("stranger-" + subject, verified(subject + "@example.net"));
            });
    told.put("many-7", Optional.empty());
    claims.reach(issuer, told, at(5)).await();
    members.forEach(
        (subject, member) ->
            assertThat(address(member))
                .isEqualTo(subject.equals("many-7") ? "-" : subject + "@example.org"));
  }

  @Test
  void whoseRolesAreNotBelievedAnyMoreIsReachedAllTheSame() {
    MemberId member = arrive("awa", Optional.of("senegal"), AWA, NOON);
    claim(OTHER, NOON.plus(TRUST).plusSeconds(1));
    assertThat(address(member)).isEqualTo(OTHER);
  }

  @Test
  void aClosedAccountGetsNoMailAndLosesWhatItChose() {
    MemberId member = arrive(AWA, NOON);
    execute("insert into mail_choice (member_id, kind, way) values ($1, 'reply', 'never')", member);
    execute("insert into mail_digest (member_id, way, due_at) values ($1, 'daily', now())", member);
    letter(member, "null");
    letter(member, "'sent'");
    claims.close(new Account(issuer, "awa"), at(5)).await();
    compare(AWA, at(10));
    assertThat(address(member)).isEqualTo("-");
    assertThat(count("mail_choice", member)).isZero();
    assertThat(count("mail_digest", member)).isZero();
    assertThat(count("letter where ending is null and", member)).isZero();
    assertThat(count("letter where ending = 'sent' and", member)).isEqualTo(1);
    arrive(AWA, at(20));
    assertThat(address(member)).isEqualTo(AWA);
  }

  private static void letter(MemberId member, String ending) {
    execute(
        """
        insert into letter (member_id, domain, digest_way, digest_to, due_at, ending, ended_at)
        select $1, sha256('example.org'), 'daily', count(*), now(), %1$s,
          case when %1$s is not null then now() end
        from letter where member_id = $1
        """
            .formatted(ending + "::letter_ending"),
        member);
  }

  private static int count(String from, MemberId member) {
    String where = from.contains("where") ? "" : " where";
    return DATABASE
        .pool()
        .preparedQuery("select count(*) from %s%s member_id = $1".formatted(from, where))
        .execute(Tuple.of(member.value()))
        .await()
        .iterator()
        .next()
        .getInteger(0);
  }
}
