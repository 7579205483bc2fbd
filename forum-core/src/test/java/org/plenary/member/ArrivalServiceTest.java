package org.plenary.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.MembershipService;
import org.plenary.caller.Role;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenAddress;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.Arrival.SignedIn;

/** What becomes of people who sign in, and of the roles that are claimed for them. */
class ArrivalServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final String ISSUER = "https://id.example/realms/plenary";

  private final ArrivalService arrivals = new ArrivalService(DATABASE.pool(), GivenAddress.SEAL);
  private final MembershipService memberships = new MembershipService(DATABASE.pool());

  static {
    var given = new Given(DATABASE.pool());
    Stream.of("global", "senegal", "netherlands").forEach(slug -> given.chapter(slug, "en"));
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static Identity identity(String subject, String handle) {
    return new Identity(ISSUER, subject, handle, "Name of " + handle, Optional.of("fr"));
  }

  private static Arrival arrival(Identity identity, Set<ClaimedRole> roles, Instant claimedAt) {
    var signedIn = new SignedIn(Optional.empty(), claimedAt);
    return new Arrival(identity, roles, claimedAt, signedIn, Optional.empty());
  }

  private static Set<ClaimedRole> roles(String text) {
    return Stream.of(text.split(" ", -1))
        .filter(word -> word.contains("/"))
        .map(word -> word.split("/", -1))
        .map(parts -> new ClaimedRole(parts[0], Role.ofSql(parts[1])))
        .collect(Collectors.toSet());
  }

  private MemberId arrive(String subject, String roles, Instant claimedAt) {
    return arrivals.arrive(arrival(identity(subject, subject), roles(roles), claimedAt)).await();
  }

  /** All memberships, each as chapter/role:source. */
  private List<String> memberships(MemberId member) {
    return memberships.listMemberships(member).await().stream()
        .map(one -> one.chapter() + "/" + one.role().sqlName() + ":" + one.source().sqlName())
        .toList();
  }

  private void give(MemberId member, String chapter, Role role, String source) {
    new GivenMember(DATABASE.pool(), "given", member).with(chapter, role, source);
  }

  @Test
  void theFirstSignInMakesAMemberAndLaterOnesFindIt() {
    MemberId member = arrive("awa", "senegal/member", NOON);
    assertThat(arrive("awa", "senegal/member", NOON.plusSeconds(60))).isEqualTo(member);
    assertThat(memberships.getCaller(member).await().person().orElseThrow().handle())
        .isEqualTo("awa");
  }

  @Test
  void theSameSubjectOfAnotherIssuerIsAnother() {
    var elsewhere =
        new Identity("https://id.example/realms/other", "kofi", "kofi", "K", Optional.empty());
    MemberId here = arrive("kofi", "", NOON);
    MemberId there = arrivals.arrive(arrival(elsewhere, Set.of(), NOON)).await();
    assertThat(there).isNotEqualTo(here);
    assertThat(memberships.getCaller(there).await().person().orElseThrow().handle())
        .isEqualTo("kofi-2");
  }

  @Test
  void whatIsKnownAlreadyIsNotWrittenAgain() {
    arrive("ines", "senegal/member", NOON);
    int before = DATABASE.statements();
    arrive("ines", "senegal/member", NOON);
    assertThat(DATABASE.statements() - before).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "Awa,               awa",
    "Aïssatou Diop,     aissatou-diop",
    "a.b_c-d,           a.b_c-d",
    "-.x.-,             x",
    "'<script>',        script",
    "аdmin,             dmin",
    "官方,                member",
    "'',                member"
  })
  void aHandleIsMadeOfPlainLetters(String wish, String handle) {
    assertThat(Handles.of(wish)).isEqualTo(handle);
  }

  @Test
  void manyWhoWishTheSameHandleAtOnceAreKeptApart() {
    var arriving =
        IntStream.range(0, 20)
            .mapToObj(i -> arrivals.arrive(arrival(identity("twin-" + i, "twin"), Set.of(), NOON)))
            .toList();
    Future.all(arriving).await();
    assertThat(
            arriving.stream()
                .map(done -> memberships.getCaller(done.result()).await())
                .map(caller -> caller.person().orElseThrow().handle())
                .distinct())
        .hasSize(20)
        .allMatch(handle -> handle.startsWith("twin"));
  }

  // What is there before, what is claimed at which minute, and what follows.
  @ParameterizedTest
  @CsvSource({
    "'',                                -,     senegal/member,  5, senegal/member:claim",
    "senegal/member,                    -,     '',              5, ''",
    "senegal/member senegal/moderator,  -,     senegal/member,  5, senegal/member:claim",
    "senegal/member,                    -,     '',             -5, senegal/member:claim",
    "'',                                -,     senegal/member, -5, ''",
    "senegal/member,                    local, '',              5, senegal/member:local",
    "senegal/member,                    local, senegal/member,  5, senegal/member:claim senegal/member:local",
    "senegal/member,               invitation, '',              5, senegal/member:invitation",
    "'',                                -,     nowhere/member,  5, ''",
    "'',                                -,     senegal/administrator, 5, ''",
    "'',                                -,     global/administrator,  5, global/administrator:claim"
  })
  void claimedRolesFollowTheNewestTokenAndNoOthersChange(
      String before, String also, String claimed, int minutes, String after) {
    String subject = "table-" + before + also + claimed + minutes;
    MemberId member = arrive(subject, before, NOON);
    if (!also.equals("-")) {
      roles(before).forEach(one -> give(member, one.chapter(), one.role(), also));
    }
    arrive(subject, claimed, NOON.plusSeconds(60L * minutes));
    assertThat(String.join(" ", memberships(member))).isEqualTo(after);
  }
}
