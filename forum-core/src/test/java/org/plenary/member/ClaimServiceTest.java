package org.plenary.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.MembershipService;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Arrival.SignedIn;
import org.plenary.member.ClaimService.Account;
import org.plenary.problem.Problem;

/** What becomes of members of whom their identity provider says something new. */
class ClaimServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(600);
  private static final Duration TRUST = Duration.ofDays(30);
  private static final ClaimedRole MEMBER = new ClaimedRole("senegal", Role.MEMBER);
  private static final ClaimedRole MODERATOR = new ClaimedRole("senegal", Role.MODERATOR);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ArrivalService arrivals = new ArrivalService(DATABASE.pool(), GivenAddress.SEAL);
  private final MembershipService memberships = new MembershipService(DATABASE.pool());
  private final ClaimService claims = new ClaimService(DATABASE.pool(), GivenAddress.SEAL, TRUST);
  // An issuer of its own, for some news is of all accounts of one.
  private final String issuer = "https://id.example/realms/" + NUMBER.incrementAndGet();

  static {
    var given = new Given(DATABASE.pool());
    Stream.of("global", "senegal").forEach(slug -> given.chapter(slug, "en"));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private MemberId arrive(String subject, Optional<String> provider, Instant at) {
    var identity = new Identity(issuer, subject, subject, "Awa", Optional.empty());
    var signedIn = new SignedIn(provider, at);
    var roles = Set.of(MEMBER, MODERATOR);
    return arrivals.arrive(new Arrival(identity, roles, at, signedIn, Optional.empty())).await();
  }

  private MemberId arrive(String subject) {
    return arrive(subject, Optional.empty(), NOON);
  }

  private List<Role> roles(MemberId member) {
    return memberships.listMemberships(member).await().stream()
        .map(membership -> membership.role())
        .toList();
  }

  private Account account(String subject) {
    return new Account(issuer, subject);
  }

  @Test
  void aRoleThatWasTakenAwayIsGoneAndNoOlderTokenBringsItBack() {
    MemberId member = arrive("awa");
    claims.claim(account("awa"), Set.of(MEMBER), Optional.empty(), LATER).await();
    assertThat(roles(member)).containsExactly(Role.MEMBER);
    arrive("awa", Optional.empty(), LATER.minusSeconds(1));
    assertThat(roles(member)).containsExactly(Role.MEMBER);
    arrive("awa", Optional.empty(), LATER.plusSeconds(1));
    assertThat(roles(member)).containsExactly(Role.MEMBER, Role.MODERATOR);
  }

  @Test
  void nobodyBecomesAMemberByNews() {
    claims.claim(account("nobody"), Set.of(MEMBER), Optional.empty(), LATER).await();
    claims.settle(issuer, MEMBER, List.of("nobody"), LATER).await();
    MemberId member = arrive("nobody", Optional.empty(), LATER.plusSeconds(1));
    assertThat(roles(member)).hasSize(2);
  }

  @Test
  void whoseAccountIsClosedIsNobodyUntilItIsOpenAgain() {
    MemberId member = arrive("eve");
    claims.close(account("eve"), LATER).await();
    assertThat(Refusals.of(memberships.getCaller(member))).isEqualTo(new Problem.NotSignedIn());
    assertThat(roles(member)).isEmpty();
    arrive("eve", Optional.empty(), LATER.minusSeconds(1));
    assertThat(Refusals.of(memberships.getCaller(member))).isEqualTo(new Problem.NotSignedIn());
    claims.claim(account("eve"), Set.of(MEMBER), Optional.empty(), LATER.plusSeconds(1)).await();
    assertThat(memberships.getCaller(member).await().standings()).hasSize(1);
  }

  @Test
  void allAccountsAreComparedAtOnce() {
    MemberId stays = arrive("stays");
    MemberId leaves = arrive("leaves");
    MemberId deleted = arrive("deleted");
    claims.settle(issuer, MODERATOR, List.of("stays"), LATER).await();
    claims.settle(issuer, MEMBER, List.of("stays", "leaves", "deleted"), LATER).await();
    assertThat(claims.listMissing(issuer, List.of("stays", "leaves"), LATER).await())
        .containsExactly("deleted");
    claims.close(account("deleted"), LATER).await();
    assertThat(claims.listMissing(issuer, List.of("stays", "leaves"), LATER).await()).isEmpty();
    assertThat(roles(stays)).containsExactly(Role.MEMBER, Role.MODERATOR);
    assertThat(roles(leaves)).containsExactly(Role.MEMBER);
    assertThat(roles(deleted)).isEmpty();
    assertThat(Refusals.of(memberships.getCaller(deleted))).isEqualTo(new Problem.NotSignedIn());
  }

  @Test
  void whatWasComparedBeforeANewerTokenChangesNothing() {
    MemberId member = arrive("newer", Optional.empty(), LATER);
    claims.settle(issuer, MODERATOR, List.of(), NOON).await();
    claims.close(account("newer"), NOON).await();
    assertThat(roles(member)).hasSize(2);
  }

  @Test
  void aChaptersOwnProviderIsBelievedForAWhile() {
    MemberId far = arrive("far", Optional.of("senegal"), NOON);
    MemberId near = arrive("near");
    Instant month = NOON.plus(TRUST);
    claims.lapse(issuer, month).await();
    assertThat(roles(far)).hasSize(2);
    claims.lapse(issuer, month.plusSeconds(1)).await();
    assertThat(roles(far)).isEmpty();
    assertThat(roles(near)).hasSize(2);
    claims.settle(issuer, MEMBER, List.of("far", "near"), month.plusSeconds(2)).await();
    claims.claim(account("far"), Set.of(MEMBER), Optional.empty(), month.plusSeconds(2)).await();
    assertThat(roles(far)).isEmpty();
    arrive("far", Optional.of("senegal"), month.plusSeconds(3));
    assertThat(roles(far)).hasSize(2);
  }
}
