package org.plenary.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Arrival;
import org.plenary.member.Arrival.SignedIn;
import org.plenary.member.ArrivalService;
import org.plenary.member.Identity;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;

class SessionServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final SessionLimits LIMITS =
      new SessionLimits(
          Duration.ofHours(2), Duration.ofHours(12), Duration.ofMinutes(5), Duration.ofSeconds(2));
  private static final String ISSUER = "https://id.example/realms/plenary";
  private static final Buffer TOKEN = Buffer.buffer("sealed");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final SessionService sessions = new SessionService(DATABASE.pool(), LIMITS);
  private final String subject = "subject-" + NUMBER.incrementAndGet();
  private final MemberId member = member(subject);

  @BeforeAll
  static void openChapter() {
    new Given(DATABASE.pool()).chapter("senegal", "fr");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static MemberId member(String subject) {
    var identity = new Identity(ISSUER, subject, subject, "Awa", Optional.empty());
    var roles = Set.of(new ClaimedRole("senegal", Role.MODERATOR));
    var signedIn = new SignedIn(Optional.empty(), Instant.EPOCH);
    return new ArrivalService(DATABASE.pool(), GivenAddress.SEAL)
        .arrive(new Arrival(identity, roles, Instant.EPOCH, signedIn, Optional.empty()))
        .await();
  }

  private Buffer open(String signIn) {
    Buffer digest = Buffer.buffer(new byte[28]).appendInt(NUMBER.incrementAndGet());
    sessions.open(new NewSession(digest, member, signIn, TOKEN, "Firefox")).await();
    return digest;
  }

  private void shift(Buffer digest, String column, int minutes) {
    DATABASE
        .pool()
        .preparedQuery(
            "update session set %1$s = %1$s - $2 * interval '1 minute' where digest = $1"
                .formatted(column))
        .execute(Tuple.of(digest, minutes))
        .await();
  }

  private boolean lives(Buffer digest) {
    return sessions.find(digest).await().isPresent();
  }

  @Test
  void areLookedAtTogetherWithoutBeingUsed() {
    Buffer one = open("one");
    Buffer two = open("two");
    Buffer ended = open("three");
    shift(two, "used_at", 90);
    sessions.end(ended).await();
    int before = DATABASE.statements();
    Map<Buffer, LiveSession> found = sessions.look(Set.of(one, two, ended)).await();
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(found).containsOnlyKeys(one, two);
    assertThat(found.get(two)).isNotNull();
    assertThat(found.values()).allMatch(live -> live.caller().member().equals(Optional.of(member)));
    shift(two, "used_at", 31);
    assertThat(sessions.look(Set.of(two)).await()).isEmpty();
  }

  @Test
  void areFoundWithTheZoneOfTheirMemberAndWithUtcWhereItIsNoMore() {
    Buffer digest = open("one");
    assertThat(zone(digest)).isEqualTo("UTC");
    moveTo("Asia/Beirut");
    assertThat(zone(digest)).isEqualTo("Asia/Beirut");
    moveTo("Atlantis/Poseidonis");
    assertThat(zone(digest)).isEqualTo("UTC");
  }

  private void moveTo(String zone) {
    DATABASE
        .pool()
        .preparedQuery("update member set time_zone = $2 where id = $1")
        .execute(Tuple.of(member.value(), zone))
        .await();
  }

  private String zone(Buffer digest) {
    return sessions
        .find(digest)
        .await()
        .flatMap(found -> found.caller().person())
        .map(person -> person.zone().getId())
        .orElseThrow();
  }

  @Test
  void areFoundWithTheirMemberAndItsRolesInOneStatement() {
    Buffer digest = open("one");
    int before = DATABASE.statements();
    LiveSession found = sessions.find(digest).await().orElseThrow();
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(found.caller().member()).contains(member);
    assertThat(found.caller().standings()).extracting("role").containsExactly(Role.MODERATOR);
    assertThat(found.isDue()).isFalse();
    assertThat(lives(Buffer.buffer(new byte[32]))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "used_at, 119, true",
    "used_at, 121, false",
    "opened_at, 719, true",
    "opened_at, 721, false"
  })
  void endWhenTheyRestedOrLivedTooLong(String column, int minutes, boolean lives) {
    Buffer digest = open("old");
    shift(digest, column, minutes);
    assertThat(lives(digest)).isEqualTo(lives);
    assertThat(sessions.listSessions(member, digest).await()).hasSize(lives ? 1 : 0);
  }

  @Test
  void liveAsLongAsTheyAreUsed() {
    Buffer digest = open("busy");
    for (int i = 0; i < 3; i++) {
      shift(digest, "used_at", 100);
      assertThat(lives(digest)).isTrue();
    }
  }

  @Test
  void areCheckedByOneAskerWhenTheyAreDue() {
    Buffer digest = open("due");
    SessionId id = sessions.find(digest).await().orElseThrow().id();
    assertThat(sessions.claimCheck(id).await()).isEmpty();
    shift(digest, "checked_at", 6);
    assertThat(sessions.find(digest).await().orElseThrow().isDue()).isTrue();
    assertThat(sessions.claimCheck(id).await()).contains(TOKEN);
    assertThat(sessions.claimCheck(id).await()).isEmpty();
    assertThat(sessions.find(digest).await().orElseThrow().isDue()).isFalse();
    sessions.keep(id, Buffer.buffer("newer")).await();
    shift(digest, "checked_at", 6);
    assertThat(sessions.claimCheck(id).await()).contains(Buffer.buffer("newer"));
  }

  @Test
  void areEndedByTheirCookieAndByTheirMemberButNotByOthers() {
    Buffer here = open("here");
    Buffer there = open("there");
    SessionId id = sessions.find(there).await().orElseThrow().id();
    assertThat(sessions.end(member("stranger-" + subject), id).await()).isEmpty();
    assertThat(lives(there)).isTrue();
    assertThat(sessions.end(member, id).await()).contains(TOKEN);
    assertThat(lives(there)).isFalse();
    assertThat(sessions.end(here).await()).contains(TOKEN);
    assertThat(lives(here)).isFalse();
  }

  @Test
  void areListedTheLastUsedFirst() {
    Buffer older = open("older");
    Buffer newer = open("newer");
    shift(older, "used_at", 10);
    List<SessionLine> lines = sessions.listSessions(member, newer).await();
    assertThat(lines).extracting(SessionLine::isThis).containsExactly(true, false);
    assertThat(sessions.endAll(member).await()).hasSize(2);
    assertThat(sessions.listSessions(member, newer).await()).isEmpty();
  }

  @Test
  void endWithTheirSignInAndTheOrderIsObeyedOnce() {
    Buffer ended = open("ended-" + subject);
    Buffer other = open("other-" + subject);
    var order = new Logout("order-" + subject, ISSUER, subject, Optional.of("ended-" + subject));
    assertThat(sessions.obey(order).await()).isTrue();
    assertThat(lives(ended)).isFalse();
    assertThat(lives(other)).isTrue();
    assertThat(sessions.hasEnded("ended-" + subject).await()).isTrue();
    assertThat(sessions.hasEnded("other-" + subject).await()).isFalse();
    assertThat(sessions.obey(order).await()).isFalse();
  }

  @Test
  void ofASignInThatWasEndedMeanwhileIsNotOpened() {
    sessions
        .obey(new Logout("early " + subject, ISSUER, subject, Optional.of("ended " + subject)))
        .await();
    var late =
        new NewSession(Buffer.buffer(new byte[32]), member, "ended " + subject, TOKEN, "Firefox");
    assertThat(Refusals.of(sessions.open(late))).isInstanceOf(Problem.SignInRefused.class);
    assertThat(lives(late.digest())).isFalse();
  }

  @Test
  void allEndByAnOrderWithoutASignIn() {
    Buffer one = open("one-" + subject);
    Buffer two = open("two-" + subject);
    assertThat(sessions.obey(new Logout(subject, ISSUER, subject, Optional.empty())).await())
        .isTrue();
    assertThat(lives(one)).isFalse();
    assertThat(lives(two)).isFalse();
    assertThat(sessions.hasEnded("one-" + subject).await()).isTrue();
  }

  @Test
  void ofAnotherIssuersAccountAreLeftAlone() {
    Buffer digest = open("mine-" + subject);
    var order =
        new Logout("foreign-" + subject, "https://other.example", subject, Optional.empty());
    sessions.obey(order).await();
    assertThat(lives(digest)).isTrue();
  }
}
