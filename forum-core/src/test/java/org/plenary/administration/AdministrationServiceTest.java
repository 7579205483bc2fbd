package org.plenary.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.chapter.Joining;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.Access;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.forum.Posting;
import org.plenary.problem.Problem;

class AdministrationServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final AccessWish MEMBERS_ALONE =
      new AccessWish(Audience.CHAPTER, Posting.MEMBERS, true, true, false);
  private static final AccessWish EVERYBODY =
      new AccessWish(Audience.PUBLIC, Posting.MEMBERS, true, true, false);

  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final ForumService forums = new ForumService(DATABASE.pool());
  private final AdministrationService administration =
      new AdministrationService(DATABASE.pool(), chapters, forums);
  private final String slug = "chapter-" + NUMBER.incrementAndGet();
  private final int chapter = GIVEN.chapter(slug, "en").value();
  private final Caller officer = member("officer", Role.OFFICER);
  private final ForumAddress address = new ForumAddress(slug, "access");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Caller member(String handle, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, roles).caller();
  }

  private void open(AccessWish access) {
    administration
        .openForum(officer, slug, new NewForum("access", "Access", "", "en", access))
        .await();
  }

  private Access access() {
    return forums.getForum(officer, address).await().access();
  }

  private void change(AccessWish wish) {
    administration.changeAccess(officer, address, wish).await();
  }

  private List<String> events() {
    return DATABASE
        .pool()
        .query("select kind from event where chapter_id = %d order by id".formatted(chapter))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  @Test
  void whatNarrowsCountsAtOnce() {
    open(EVERYBODY);
    change(MEMBERS_ALONE);
    assertThat(access().reading()).isEqualTo(Audience.CHAPTER);
    assertThat(Refusals.of(forums.getForum(Caller.ANONYMOUS, address)))
        .isEqualTo(new Problem.NotFound());
    assertThat(events()).containsExactly("forum.opened", "access.changed");
  }

  @Test
  void whatWidensCountsAfterSevenDaysUnlessItIsNarrowedAgain() {
    open(MEMBERS_ALONE);
    change(EVERYBODY);
    assertThat(access().reading()).isEqualTo(Audience.CHAPTER);
    pass(6);
    assertThat(access().reading()).isEqualTo(Audience.CHAPTER);
    pass(2);
    assertThat(access().reading()).isEqualTo(Audience.PUBLIC);
  }

  @Test
  void aWideningThatWasAnnouncedIsCancelledByANarrowing() {
    open(MEMBERS_ALONE);
    change(EVERYBODY);
    change(new AccessWish(Audience.OFFICERS, Posting.MEMBERS, true, true, false));
    pass(8);
    assertThat(access().reading()).isEqualTo(Audience.OFFICERS);
  }

  private void pass(int days) {
    DATABASE
        .pool()
        .query(
            "update forum_access set announced_at = announced_at - interval '%1$d days',"
                    .formatted(days)
                + " effective_at = effective_at - interval '%d days'".formatted(days))
        .execute()
        .await();
  }

  @Test
  void bothAtATimeIsRefused() {
    open(MEMBERS_ALONE);
    var both = new AccessWish(Audience.PUBLIC, Posting.MEMBERS, false, true, false);
    assertThat(Refusals.of(administration.changeAccess(officer, address, both)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLIC,  true,  true,  true,  false",
    "CHAPTER, true,  true,  false, false",
    "OFFICERS,true,  true,  false, true",
    "CHAPTER, false, true,  false, true",
    "CHAPTER, true,  false, false, true"
  })
  void wideningAndNarrowingAreToldApart(
      Audience reading, boolean feeds, boolean embeds, boolean widens, boolean narrows) {
    var now = new Access(1, Audience.CHAPTER, Posting.MEMBERS, true, true, false);
    var wish = new AccessWish(reading, Posting.NOBODY, feeds, embeds, true);
    assertThat(wish.widens(now)).isEqualTo(widens);
    assertThat(wish.narrows(now)).isEqualTo(narrows);
  }

  @Test
  void aChapterIsChanged() {
    var wish =
        new ChapterChange(
            "Tuvalu",
            "Islands",
            List.of("en", "tvl"),
            Joining.FORM,
            Optional.of("https://t.example/j"));
    administration.changeChapter(officer, slug, wish).await();
    Chapter changed = chapters.getChapter(slug).await();
    assertThat(changed.name()).isEqualTo("Tuvalu");
    assertThat(changed.languages()).containsExactly("en", "tvl");
    assertThat(changed.joinForm()).contains("https://t.example/j");
    assertThat(events()).containsExactly("chapter.changed");
  }

  @ParameterizedTest
  @CsvSource({
    "'', en,   REQUEST, ",
    "T,  '',   REQUEST, ",
    "T,  'x y', REQUEST, ",
    "T,  en,   FORM,    ",
    "T,  en,   FORM,    http://t.example",
    "T,  en,   FORM,    javascript:alert(1)",
    "T,  en,   REQUEST, https://t.example"
  })
  void whatAChapterCannotBeIsRefused(String name, String languages, Joining joining, String form) {
    List<String> tags = languages.isEmpty() ? List.of() : List.of(languages);
    var wish = new ChapterChange(name, "", tags, joining, Optional.ofNullable(form));
    assertThat(Refusals.of(administration.changeChapter(officer, slug, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A-forum", "1st", "a_b", "a/b"})
  void whatIsNoAddressIsRefused(String wrong) {
    var wish = new NewForum(wrong, "Title", "", "en", EVERYBODY);
    assertThat(Refusals.of(administration.openForum(officer, slug, wish)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"members", "feeds", "join", "access"})
  void anAddressThatIsTakenIsRefused(String taken) {
    open(EVERYBODY);
    var wish = new NewForum(taken, "Title", "", "en", EVERYBODY);
    assertThat(Refusals.of(administration.openForum(officer, slug, wish)))
        .isInstanceOf(Problem.Conflict.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheseDoorsDoNotExist(Role role) {
    open(EVERYBODY);
    Caller other = member("other", role);
    assertThat(Refusals.of(administration.getChapter(other, slug)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(administration.getForum(other, address)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(administration.changeAccess(other, address, MEMBERS_ALONE)))
        .isEqualTo(new Problem.NotFound());
    assertThat(access().reading()).isEqualTo(Audience.PUBLIC);
  }
}
