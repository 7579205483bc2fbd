package org.plenary.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.problem.Problem;

class FoundingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final ChapterService CHAPTERS = new ChapterService(DATABASE.pool());

  static {
    GIVEN.chapter("global", "en");
    GIVEN.chapter("samoa", "en");
  }

  private final GivenMemory memory = new GivenMemory();
  private final FoundingService founding = new FoundingService(DATABASE.pool(), memory);
  private final Caller administrator = member("admin", "global", Role.ADMINISTRATOR).caller();
  private final GivenMember officer = member("teuila", "samoa");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private static GivenMember member(String handle, String chapter, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle, chapter, roles);
  }

  private static NewChapter chapter(String slug, String officer) {
    return new NewChapter(slug, "Tuvalu", "Islands", List.of("en", "tvl"), officer);
  }

  @Test
  void aChapterIsFoundedWithAnOfficerWhoCanGoOn() {
    assertThat(memory.of(officer).standings()).isEmpty();
    founding.found(administrator, chapter("tuvalu", officer.handle())).await();
    var founded = CHAPTERS.getChapter("tuvalu").await();
    assertThat(founded.languages()).containsExactly("en", "tvl");
    assertThat(memory.of(officer).has(Role.OFFICER, founded.id())).isTrue();
    assertThat(memory.of(officer).has(Role.MEMBER, founded.id())).isTrue();
    assertThat(events(founded.id().value())).containsExactly("chapter.founded");
  }

  private static List<String> events(int chapter) {
    return DATABASE
        .pool()
        .query("select kind from event where chapter_id = " + chapter)
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  @Test
  void anAddressThatIsTakenIsRefused() {
    assertThat(Refusals.of(founding.found(administrator, chapter("samoa", officer.handle()))))
        .isInstanceOf(Problem.Conflict.class);
  }

  @ParameterizedTest
  @CsvSource({"A, teuila", "1st, teuila", "niue, nobody", "niue, ''", "niue, unclaimed"})
  void whatCannotBeIsRefusedAndLeavesNothing(String slug, String handle) {
    GIVEN.byline("unclaimed");
    assertThat(Refusals.of(founding.found(administrator, chapter(slug, handle))))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(CHAPTERS.getChapter("niue"))).isEqualTo(new Problem.NotFound());
  }

  @ParameterizedTest
  @ValueSource(strings = {"plenary", "digest", "postmaster", "abuse", "mailer-daemon"})
  void noChapterWritesMailUnderAnothersName(String slug) {
    assertThat(Refusals.of(founding.found(administrator, chapter(slug, officer.handle()))))
        .isInstanceOf(Problem.Invalid.class);
    assertThat(Refusals.of(CHAPTERS.getChapter(slug))).isEqualTo(new Problem.NotFound());
  }

  @Test
  void toOthersTheDoorDoesNotExist() {
    Caller elsewhere = member("sione", "samoa", Role.OFFICER).caller();
    assertThat(Refusals.of(founding.found(elsewhere, chapter("tokelau", "sione"))))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(founding.requireFounder(Caller.ANONYMOUS)))
        .isEqualTo(new Problem.NotFound());
  }
}
