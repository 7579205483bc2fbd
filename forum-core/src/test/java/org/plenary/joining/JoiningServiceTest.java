package org.plenary.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.chapter.Brand;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.chapter.Joining;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

class JoiningServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static {
    var given = new Given(DATABASE.pool());
    given.chapter("senegal", "fr");
    given.chapter("closed", "en");
    DATABASE
        .pool()
        .query("update chapter set joining = 'closed' where slug = 'closed'")
        .execute()
        .await();
  }

  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final GivenMemory memory = new GivenMemory();
  private final JoiningService joining = new JoiningService(DATABASE.pool(), chapters, memory);
  private final GivenMember officer = member("senegal", Role.OFFICER);
  private final GivenMember newcomer = member("senegal");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenMember member(String chapter, Role... roles) {
    String handle = "m" + NUMBER.incrementAndGet();
    return GivenMember.claimed(DATABASE.pool(), handle, chapter, roles);
  }

  private List<JoinRequest> open() {
    Chapter senegal = chapters.getChapter("senegal").await();
    return joining.listRequests(officer.caller(), senegal).await().stream()
        .filter(request -> request.handle().equals(newcomer.handle()))
        .toList();
  }

  private List<String> events() {
    return DATABASE
        .pool()
        .query(
            "select kind from event where (detail->>'member')::bigint = %d order by id"
                .formatted(newcomer.id().value()))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  private void ask() {
    joining.ask(newcomer.caller(), "senegal", " I live in Dakar. ").await();
  }

  private Problem answer(Caller caller, Verdict verdict) {
    return Refusals.of(joining.answer(caller, "senegal", verdict));
  }

  @Test
  void whoIsAcceptedIsAMember() {
    ask();
    JoinRequest request = open().getFirst();
    assertThat(request.message()).isEqualTo("I live in Dakar.");
    joining.answer(officer.caller(), "senegal", new Verdict(request.id(), true, "")).await();
    assertThat(newcomer.caller().standings()).extracting("role").containsExactly(Role.MEMBER);
    assertThat(joining.listRequests(newcomer.caller()).await().getFirst().accepted())
        .contains(true);
    Caller elsewhere =
        newcomer
            .caller()
            .limitedTo(Set.of(Scope.values()), Optional.of(new ChapterId(Integer.MAX_VALUE)));
    assertThat(joining.listRequests(elsewhere).await()).isEmpty();
    assertThat(open()).isEmpty();
    assertThat(events()).containsExactly("joining.asked", "joining.answered");
  }

  @Test
  void whoIsAcceptedIsAMemberFromTheNextRequestOn() {
    assertThat(memory.of(newcomer).standings()).isEmpty();
    ask();
    joining
        .answer(officer.caller(), "senegal", new Verdict(open().getFirst().id(), true, ""))
        .await();
    assertThat(memory.of(newcomer).standings()).extracting("role").containsExactly(Role.MEMBER);
  }

  @Test
  void whoIsDeclinedIsToldWhyAndMayAskAgain() {
    ask();
    var id = open().getFirst().id();
    assertThat(answer(officer.caller(), new Verdict(id, false, " ")))
        .isInstanceOf(Problem.Invalid.class);
    joining.answer(officer.caller(), "senegal", new Verdict(id, false, "Not here.")).await();
    assertThat(newcomer.caller().standings()).isEmpty();
    assertThat(joining.listRequests(newcomer.caller()).await().getFirst().reason())
        .contains("Not here.");
    ask();
    assertThat(open()).hasSize(1);
  }

  @Test
  void oneRequestIsOpenAtATimeAndCanBeWithdrawn() {
    ask();
    assertThat(Refusals.of(joining.ask(newcomer.caller(), "senegal", "Again")))
        .isInstanceOf(Problem.Conflict.class);
    joining.withdraw(newcomer.caller(), "senegal").await();
    assertThat(open()).isEmpty();
    assertThat(Refusals.of(joining.withdraw(newcomer.caller(), "senegal")))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void aRequestIsAnsweredOnceAndByItsOwnChapter() {
    ask();
    var yes = new Verdict(open().getFirst().id(), true, "");
    GivenMember elsewhere = member("closed", Role.OFFICER);
    assertThat(Refusals.of(joining.answer(elsewhere.caller(), "closed", yes)))
        .isEqualTo(new Problem.NotFound());
    joining.answer(officer.caller(), "senegal", yes).await();
    assertThat(answer(officer.caller(), yes)).isEqualTo(new Problem.NotFound());
  }

  @Test
  void toOthersThanOfficersRequestsDoNotExist() {
    ask();
    var yes = new Verdict(open().getFirst().id(), true, "");
    GivenMember moderator = member("senegal", Role.MEMBER, Role.MODERATOR);
    assertThat(answer(moderator.caller(), yes)).isEqualTo(new Problem.NotFound());
    assertThat(answer(newcomer.caller(), yes)).isEqualTo(new Problem.NotFound());
    Chapter senegal = chapters.getChapter("senegal").await();
    assertThat(Refusals.of(joining.listRequests(moderator.caller(), senegal)))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void membersAskForNothingAndClosedChaptersTakeNoRequests() {
    assertThat(Refusals.of(joining.ask(officer.caller(), "senegal", "")))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(joining.ask(newcomer.caller(), "closed", "")))
        .isInstanceOf(Problem.NotAllowed.class);
    assertThat(Refusals.of(joining.ask(newcomer.caller(), "nowhere", "")))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(joining.ask(newcomer.caller(), "senegal", "a".repeat(1001))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,     REQUEST, false, false",
    "stranger,      REQUEST, true,  false",
    "stranger,      FORM,    false, false",
    "stranger,      CLOSED,  false, false",
    "observer,      REQUEST, true,  false",
    "member,        REQUEST, false, false",
    "moderator,     REQUEST, false, false",
    "chair,         REQUEST, false, false",
    "officer,       REQUEST, false, true",
    "administrator, REQUEST, false, true"
  })
  void thePolicySaysWhoAsksAndWhoAnswers(String who, Joining how, boolean asks, boolean answers) {
    var id = new ChapterId(1);
    var brand = new Brand("Senegal", "fr", Optional.empty(), 0);
    var chapter =
        new Chapter(id, "senegal", "Senegal", "", List.of("fr"), how, Optional.empty(), brand);
    Caller caller =
        switch (who) {
          case "anonymous" -> Caller.ANONYMOUS;
          case "stranger" -> Given.callerOf(id);
          default -> Given.callerOf(id, Role.ofSql(who));
        };
    assertThat(JoiningPolicy.mayAsk(caller, chapter)).isEqualTo(asks);
    assertThat(JoiningPolicy.mayAnswer(caller, chapter)).isEqualTo(answers);
  }
}
