package org.plenary.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
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
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;

class RosterServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static {
    GIVEN.chapter("global", "en");
  }

  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final GivenMemory memory = new GivenMemory();
  private final RosterService roster = new RosterService(DATABASE.pool(), chapters, memory);
  private final String slug = "chapter-" + NUMBER.incrementAndGet();
  private final ChapterId id = GIVEN.chapter(slug, "en");
  private final GivenMember officer = claimed("officer", Role.MEMBER, Role.OFFICER);
  private final GivenMember other = claimed("other");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember claimed(String handle, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, roles);
  }

  private Chapter chapter() {
    return chapters.getChapter(slug).await();
  }

  private Page<RosterLine> list(PageRequest request) {
    return roster.listMembers(officer.caller(), chapter(), "", request).await();
  }

  private Problem give(Caller caller, String handle, Role role) {
    return Refusals.of(roster.give(caller, slug, handle, role));
  }

  private Problem take(Caller caller, GivenMember from, Role role) {
    return Refusals.of(roster.take(caller, slug, from.handle(), role));
  }

  private List<Role> roles(GivenMember member) {
    return member.caller().standings().stream().map(standing -> standing.role()).sorted().toList();
  }

  @Test
  void aRoleIsGivenWithAMembershipAndTakenAgain() {
    roster.give(officer.caller(), slug, other.handle(), Role.MODERATOR).await();
    assertThat(roles(other)).containsExactly(Role.MEMBER, Role.MODERATOR);
    roster.take(officer.caller(), slug, other.handle(), Role.MODERATOR).await();
    assertThat(roles(other)).containsExactly(Role.MEMBER);
    assertThat(events()).containsExactly("role.given moderator", "role.taken moderator");
  }

  @Test
  void aRoleCountsFromTheNextRequestOn() {
    assertThat(memory.of(other).has(Role.MODERATOR, id)).isFalse();
    roster.give(officer.caller(), slug, other.handle(), Role.MODERATOR).await();
    assertThat(memory.of(other).has(Role.MODERATOR, id)).isTrue();
    roster.take(officer.caller(), slug, other.handle(), Role.MODERATOR).await();
    assertThat(memory.of(other).has(Role.MODERATOR, id)).isFalse();
  }

  private List<String> events() {
    return DATABASE
        .pool()
        .query(
            "select kind || ' ' || (detail->>'role') as it from event where chapter_id = %d order by id"
                .formatted(id.value()))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("it"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "claim,      ,           true,  MEMBER",
    "local,      ,           false, ''",
    "invitation, ,           false, ''",
    "claim,      local,      false, MEMBER",
    "local,      invitation, false, ''"
  })
  void whatOfSeveralSourcesIsTakenIsOurs(
      String source, String second, boolean refused, String left) {
    other.with(slug, Role.MEMBER, source);
    Optional.ofNullable(second).ifPresent(also -> other.with(slug, Role.MEMBER, also));
    var taking = roster.take(officer.caller(), slug, other.handle(), Role.MEMBER);
    assertThat(taking.map(false).otherwise(true).await()).isEqualTo(refused);
    assertThat(roles(other).toString()).isEqualTo("[" + left + "]");
  }

  @Test
  void aClaimedRoleIsNotOursToTake() {
    GivenMember claimed = claimed("claimed", Role.MEMBER);
    assertThat(take(officer.caller(), claimed, Role.MEMBER)).isInstanceOf(Problem.NotAllowed.class);
  }

  @Test
  void theLastOfficerStaysButForAdministrators() {
    GivenMember one = other.with(slug, Role.OFFICER, "local");
    DATABASE
        .pool()
        .query("delete from membership where source = 'claim' and chapter_id = " + id.value())
        .execute()
        .await();
    assertThat(take(one.caller(), one, Role.OFFICER)).isInstanceOf(Problem.Conflict.class);
    assertThat(roles(one)).containsExactly(Role.OFFICER);
    Caller administrator = Given.callerOf(id, Role.ADMINISTRATOR);
    var admin = GivenMember.claimed(DATABASE.pool(), "admin-" + slug, "global", Role.ADMINISTRATOR);
    assertThat(administrator.isAdministrator()).isTrue();
    roster.take(admin.caller(), slug, one.handle(), Role.OFFICER).await();
    assertThat(roles(one)).isEmpty();
  }

  @Test
  void twoOfficersWhoTakeEachOtherAwayAtOnceLeaveOne() {
    GivenMember one = claimed("one").with(slug, Role.OFFICER, "local");
    GivenMember two = claimed("two").with(slug, Role.OFFICER, "local");
    DATABASE
        .pool()
        .query("delete from membership where source = 'claim' and chapter_id = " + id.value())
        .execute()
        .await();
    Caller first = one.caller();
    Caller second = two.caller();
    Future.join(
            roster.take(first, slug, two.handle(), Role.OFFICER),
            roster.take(second, slug, one.handle(), Role.OFFICER))
        .otherwiseEmpty()
        .await();
    assertThat(roles(one).size() + roles(two).size()).isEqualTo(1);
  }

  @Test
  void whoIsUnknownIsNotFound() {
    assertThat(give(officer.caller(), "nobody", Role.MEMBER)).isEqualTo(new Problem.NotFound());
    GIVEN.byline("imported-" + slug);
    assertThat(give(officer.caller(), "imported-" + slug, Role.MEMBER))
        .isEqualTo(new Problem.NotFound());
  }

  @Test
  void isReadPageByPageAndAsATable() {
    GIVEN.byline("unclaimed-" + slug);
    claimed("ana", Role.MEMBER);
    claimed("bea", Role.OBSERVER);
    Page<RosterLine> first = list(PageRequest.first(2));
    Page<RosterLine> second = list(new PageRequest(2, first.next()));
    assertThat(first.items())
        .extracting(RosterLine::handle)
        .containsExactly("officer-" + slug, "ana-" + slug);
    assertThat(second.items()).extracting(RosterLine::handle).containsExactly("bea-" + slug);
    assertThat(list(new PageRequest(2, second.previous())).items()).isEqualTo(first.items());
    String table = roster.asCsv(officer.caller(), chapter()).await();
    assertThat(table.lines().toList())
        .hasSize(4)
        .first()
        .isEqualTo("\"handle\",\"name\",\"roles\",\"since\"");
    assertThat(table).contains("member (claim) officer (claim)");
    assertThat(
            roster
                .listMembers(officer.caller(), chapter(), "be", PageRequest.first(2))
                .await()
                .items())
        .extracting(RosterLine::handle)
        .containsExactly("bea-" + slug);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"=1+1,'=1+1", "+1,'+1", "-1,'-1", "@x,'@x", "＝1,'＝1", "Ann,Ann"})
  void aFormulaIsATextInATable(String name, String cell) {
    var csv = new RosterCsv();
    csv.add(new RosterLine(1, "ada", name, List.of(), Instant.EPOCH));
    assertThat(csv.text().replace("\"", "")).contains("ada," + cell + ",,1970");
  }

  @Test
  void aCellOfATableEndsNowhereElse() {
    var csv = new RosterCsv();
    csv.add(new RosterLine(1, "ada", "Ada;=1+1", List.of(), Instant.EPOCH));
    assertThat(csv.text()).contains("\"ada\",\"Ada;=1+1\",\"\",");
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous,     false, false, false",
    "stranger,      false, false, false",
    "elsewhere,     false, false, false",
    "observer,      false, false, false",
    "member,        false, false, false",
    "moderator,     false, false, false",
    "chair,         false, false, false",
    "officer,       true,  true,  false",
    "administrator, true,  true,  true"
  })
  void thePolicySaysWhoSeesAndWhoChanges(
      String who, boolean sees, boolean changes, boolean makesAdministrators) {
    var here = new ChapterId(1);
    Caller caller =
        switch (who) {
          case "anonymous" -> Caller.ANONYMOUS;
          case "stranger" -> Given.callerOf(here);
          case "elsewhere" -> Given.callerOf(new ChapterId(2), Role.OFFICER);
          default -> Given.callerOf(here, Role.ofSql(who));
        };
    Chapter senegal = chapter(here, "senegal");
    assertThat(RosterPolicy.maySee(caller, senegal)).isEqualTo(sees);
    assertThat(RosterPolicy.mayChange(caller, senegal, Role.OFFICER)).isEqualTo(changes);
    assertThat(RosterPolicy.mayChange(caller, senegal, Role.ADMINISTRATOR)).isFalse();
    assertThat(RosterPolicy.mayChange(caller, chapter(here, "global"), Role.ADMINISTRATOR))
        .isEqualTo(makesAdministrators);
  }

  private static Chapter chapter(ChapterId id, String slug) {
    var brand = new Brand(slug, "fr", Optional.empty(), 0);
    return new Chapter(id, slug, slug, "", List.of("en"), Joining.REQUEST, Optional.empty(), brand);
  }
}
