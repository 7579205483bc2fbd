package org.plenary.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sample.SampleForum;

class ProfileServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static {
    SampleForum.fill(DATABASE.pool()).await();
  }

  private final GivenMemory memory = new GivenMemory();
  private final ProfileService profiles = new ProfileService(DATABASE.pool(), memory);
  private final GivenMember member = member();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenMember member() {
    return GivenMember.claimed(DATABASE.pool(), "new-" + NUMBER.incrementAndGet(), "senegal");
  }

  private static FirstVisit visit(String handle) {
    return new FirstVisit(handle, "Awa Diop", List.of("fr", "en"), "Africa/Dakar", 1);
  }

  private Problem refusal(FirstVisit visit) {
    return Refusals.of(profiles.welcome(member.id(), visit));
  }

  @Test
  void theFirstVisitIsMadeOnceAndNamesTheAcceptedRules() {
    assertThat(memory.of(member).person().orElseThrow().welcomed()).isFalse();
    profiles.welcome(member.id(), visit("awa.diop")).await();
    OwnProfile profile = profiles.getProfile(member.id()).await();
    assertThat(profile.handle()).isEqualTo("awa.diop");
    assertThat(profile.about().languages()).containsExactly("fr", "en");
    assertThat(memory.of(member).person().orElseThrow().welcomed()).isTrue();
    assertThat(refusal(visit("other"))).isInstanceOf(Problem.Conflict.class);
    var accepted =
        DATABASE
            .pool()
            .query("select count(*) from rules_acceptance where member_id = " + member.id().value())
            .execute()
            .await();
    assertThat(accepted.iterator().next().getLong(0)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"morning, rnorning", "oo7, 0o7", "lila, 1ila"})
  void aHandleThatLooksLikeAnotherIsTaken(String first, String second) {
    profiles.welcome(member().id(), visit(first)).await();
    assertThat(refusal(visit(first))).isInstanceOf(Problem.Conflict.class);
    assertThat(refusal(visit(second))).isInstanceOf(Problem.Conflict.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"marla", "rnarla", "lilian", "li1ian"})
  void aHandleThatLooksLikeThatOfWhoNeverChoseOneIsNotFree(String handle) {
    new Given(DATABASE.pool()).byline("marla");
    GivenMember.claimed(DATABASE.pool(), "lilian", "senegal");
    assertThat(refusal(visit(handle))).isInstanceOf(Problem.Conflict.class);
  }

  @Test
  void ofTwoWhoWishHandlesThatLookAlikeAtOnceOneGetsIt() {
    List<Future<Void>> wishes =
        Stream.of("harrnony", "harmony", "harmony")
            .map(handle -> profiles.welcome(member().id(), visit(handle)))
            .toList();
    long taken =
        wishes.stream()
            .map(wish -> wish.map(_ -> "").otherwise(ProfileServiceTest::kind).await())
            .filter(String::isEmpty)
            .count();
    assertThat(taken).isEqualTo(1);
    assertThat(wishes.stream().filter(Future::failed).map(wish -> kind(wish.cause())))
        .containsOnly("Conflict");
  }

  private static String kind(Throwable failure) {
    return failure instanceof ProblemException refusal
        ? refusal.problem().getClass().getSimpleName()
        : failure.toString();
  }

  @Test
  void theDatabaseSeesWhatUnicodeSees() {
    var rules = new HandleRules();
    String letters = "abcdefghijklmnopqrstuvwxyz0123456789._-";
    for (String handle : List.of(letters, "rn", "vv", "cl", "nn", "ij", "l1i0om")) {
      var row = DATABASE.pool().preparedQuery("select looks($1) as it").execute(Tuple.of(handle));
      assertThat(row.await().iterator().next().getString("it")).isEqualTo(rules.skeleton(handle));
    }
  }

  @Test
  void aLetterThatLooksLikeAnotherIsNamed() {
    Problem refusal = refusal(visit("\u0430wa"));
    assertThat(refusal.toString()).contains("U+0430");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".awa", "-awa", "Awa", "a wa", "admin", "plenary", "a/b", "a\u200bb"})
  void whatIsNoHandleIsRefused(String handle) {
    assertThat(refusal(visit(handle))).isInstanceOf(Problem.Invalid.class);
    assertThat(refusal(visit("a".repeat(61)))).isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'',         fr,     Africa/Dakar, 1",
    "Awa,        '',     Africa/Dakar, 1",
    "Awa,        klingon language, Africa/Dakar, 1",
    "Awa,        fr,     Mars/Olympus, 1",
    "Awa,        fr,     Africa/Dakar, 0",
    "Awa,        fr,     Africa/Dakar, 2"
  })
  void whatCannotBeKeptIsRefused(String name, String languages, String zone, int rules) {
    var visit =
        new FirstVisit(
            "awa", name, languages.isEmpty() ? List.of() : List.of(languages), zone, rules);
    assertThat(refusal(visit)).isInstanceOf(Problem.Invalid.class);
    assertThat(profiles.getProfile(member.id()).await().welcomed()).isFalse();
  }

  @Test
  void whatAMemberSaysIsSeenByAllAndCanBeChanged() {
    var net = new Affiliation("Réseau", LocalDate.parse("2020-01-01"), Optional.empty());
    var old =
        new Affiliation(
            "Université",
            LocalDate.parse("2010-01-01"),
            Optional.of(LocalDate.parse("2019-12-31")));
    var about =
        new About(
            "Awa", List.of("fr"), "Africa/Dakar", "elle", List.of(net, old), Optional.empty());
    profiles.change(member.id(), about).await();
    assertThat(profiles.getProfile(member.id()).await().about()).isEqualTo(about);
    var seen =
        new MemberService(DATABASE.pool()).getProfile(Caller.ANONYMOUS, member.handle()).await();
    assertThat(seen.pronouns()).isEqualTo("elle");
    assertThat(seen.affiliations()).containsExactly(net, old);
    var less = new About("Awa", List.of("fr"), "UTC", "", List.of(), Optional.empty());
    profiles.change(member.id(), less).await();
    assertThat(profiles.getProfile(member.id()).await().about()).isEqualTo(less);
  }

  @Test
  void onlyChaptersToWhichAMemberBelongsCanStandBesideTheName() {
    member
        .with("senegal", Role.OBSERVER, "local")
        .with("lebanon", Role.MODERATOR, "local")
        .with("global", Role.MEMBER, "local");
    assertThat(profiles.getProfile(member.id()).await().chapters())
        .extracting(OwnChapter::slug)
        .containsExactly("lebanon");
    profiles.change(member.id(), showing("lebanon")).await();
    assertThat(profiles.getProfile(member.id()).await().about().chapter()).contains("lebanon");
    for (String other : List.of("senegal", "global", "argentina", "nowhere")) {
      assertThat(Refusals.of(profiles.change(member.id(), showing(other))))
          .isInstanceOf(Problem.Invalid.class);
    }
    assertThat(profiles.getProfile(member.id()).await().about().chapter()).contains("lebanon");
  }

  @Test
  void aMembershipThatEndsMeanwhileLeavesNoChoiceBehind() {
    member.with("lebanon", Role.MEMBER, "local");
    SqlConnection officer = DATABASE.pool().getConnection().await();
    Transaction transaction = officer.begin().await();
    officer
        .preparedQuery("delete from membership where member_id = $1 and role = 'member'")
        .execute(Tuple.of(member.id().value()))
        .await();
    Future<Void> change = profiles.change(member.id(), showing("lebanon"));
    Eventually.so("it waits, or is done", () -> change.isComplete() || isAnyWaiting());
    transaction.commit().await();
    officer.close().await();
    assertThat(Refusals.of(change)).isInstanceOf(Problem.Invalid.class);
    member.with("lebanon", Role.MEMBER, "local");
    assertThat(profiles.getProfile(member.id()).await().about().chapter()).isEmpty();
  }

  private static boolean isAnyWaiting() {
    return DATABASE
            .pool()
            .query(
                "select from pg_stat_activity"
                    + " where datname = current_database() and wait_event_type = 'Lock'")
            .execute()
            .await()
            .size()
        > 0;
  }

  private static About showing(String chapter) {
    return new About("Awa", List.of("fr"), "UTC", "", List.of(), Optional.of(chapter));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "a\u200bb", "a\nb", "\0"})
  void aNameHasNothingThatCannotBeSeen(String name) {
    var about = new About(name, List.of("fr"), "UTC", "", List.of(), Optional.empty());
    assertThat(Refusals.of(profiles.change(member.id(), about)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void anAffiliationEndsAfterItBegan() {
    var wrong =
        new Affiliation(
            "X", LocalDate.parse("2020-01-02"), Optional.of(LocalDate.parse("2020-01-01")));
    var about = new About("Awa", List.of("fr"), "UTC", "", List.of(wrong), Optional.empty());
    assertThat(Refusals.of(profiles.change(member.id(), about)))
        .isInstanceOf(Problem.Invalid.class);
  }
}
