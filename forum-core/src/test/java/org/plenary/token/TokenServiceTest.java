package org.plenary.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.ClaimedRole;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
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
import org.plenary.sealing.Secret;

class TokenServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final ChapterId SENEGAL = new Given(DATABASE.pool()).chapter("senegal", "fr");
  private static final ChapterId TONGA = new Given(DATABASE.pool()).chapter("tonga", "en");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TokenService tokens =
      new TokenService(DATABASE.pool(), new TokenLimits(Duration.ofDays(365), 3));
  private final MemberId member = member();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static MemberId member() {
    String subject = "subject-" + NUMBER.incrementAndGet();
    var identity = new Identity("https://id.example", subject, subject, "Awa", Optional.empty());
    var roles = Set.of(new ClaimedRole("senegal", Role.MODERATOR));
    var signedIn = new SignedIn(Optional.empty(), Instant.EPOCH);
    return new ArrivalService(DATABASE.pool(), GivenAddress.SEAL)
        .arrive(new Arrival(identity, roles, Instant.EPOCH, signedIn, Optional.empty()))
        .await();
  }

  private static TokenWish wish(Optional<String> chapter, Scope... scopes) {
    return new TokenWish("script", Set.of(scopes), chapter, 90);
  }

  private Secret make() {
    return tokens.make(member, wish(Optional.empty(), Scope.READ)).await();
  }

  private PersonalToken only() {
    List<PersonalToken> all = tokens.listTokens(member).await();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  @Test
  void isItsMemberWithLessToDo() {
    Secret secret = make();
    int before = DATABASE.statements();
    Caller caller = tokens.findCaller(secret).await().orElseThrow();
    assertThat(DATABASE.statements() - before).isEqualTo(1);
    assertThat(caller.member()).contains(member);
    assertThat(caller.scopes()).containsExactly(Scope.READ);
    assertThat(caller.has(Role.MODERATOR, SENEGAL)).isTrue();
    assertThat(secret.text()).startsWith("plen_").hasSizeGreaterThan(40);
  }

  @Test
  void nothingOfItStandsInTheDatabaseButItsDigest() {
    String text = make().text();
    String row =
        DATABASE
            .pool()
            .preparedQuery("select row_to_json(t)::text from personal_token t where member_id = $1")
            .execute(Tuple.of(member.value()))
            .await()
            .iterator()
            .next()
            .getString(0);
    assertThat(row).doesNotContain(text.substring(5));
  }

  @Test
  void countsInItsChapterAlone() {
    Secret there =
        tokens.make(member, wish(Optional.of("senegal"), Scope.READ, Scope.WRITE)).await();
    Caller caller = tokens.findCaller(there).await().orElseThrow();
    assertThat(caller.standings()).extracting("chapter").containsOnly(SENEGAL);
    assertThat(Refusals.of(tokens.make(member, wish(Optional.of("tonga"), Scope.READ))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(Refusals.of(tokens.make(member, wish(Optional.of("nowhere"), Scope.READ))))
        .isInstanceOf(Problem.Conflict.class);
    assertThat(TONGA).isNotEqualTo(SENEGAL);
  }

  @Test
  void isRevokedByItsMemberAlone() {
    Secret secret = make();
    TokenId id = only().id();
    assertThat(Refusals.of(tokens.revoke(member(), id))).isEqualTo(new Problem.NotFound());
    tokens.revoke(member, id).await();
    assertThat(tokens.findCaller(secret).await()).isEmpty();
    assertThat(tokens.listTokens(member).await()).isEmpty();
  }

  @Test
  void endsInTime() {
    Secret secret = make();
    DATABASE
        .pool()
        .query(
            "update personal_token set made_at = made_at - interval '91 days',"
                + " expires_at = expires_at - interval '91 days'")
        .execute()
        .await();
    assertThat(tokens.findCaller(secret).await()).isEmpty();
    assertThat(tokens.listTokens(member).await()).isEmpty();
  }

  @Test
  void isListedWithItsLastUse() {
    Secret secret = make();
    assertThat(only().usedAt()).isEmpty();
    tokens.findCaller(secret).await();
    assertThat(only().usedAt()).isPresent();
  }

  @Test
  void areSoManyAndNoMore() {
    for (int i = 0; i < 3; i++) {
      make();
    }
    assertThat(Refusals.of(tokens.make(member, wish(Optional.empty(), Scope.READ))))
        .isInstanceOf(Problem.Conflict.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true, 90",
    "'a\nb', true, 90",
    "' ', true, 90",
    "x, false, 90",
    "x, true, 0",
    "x, true, 366"
  })
  void aWishThatMakesNoSenseIsRefused(String name, boolean scoped, int days) {
    Set<Scope> scopes = scoped ? Set.of(Scope.READ) : Set.of();
    assertThat(
            Refusals.of(tokens.make(member, new TokenWish(name, scopes, Optional.empty(), days))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void aSecretThatNobodyHasIsNobodys() {
    assertThat(tokens.findCaller(new Secret("plen_x")).await()).isEmpty();
    assertThat(PersonalToken.looksLike("eyJhbGciOi")).isFalse();
  }
}
