package org.plenary.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.administration.AccessService;
import org.plenary.administration.AccessWish;
import org.plenary.administration.AdministrationService;
import org.plenary.administration.FoundingService;
import org.plenary.administration.NewChapter;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterService;
import org.plenary.conduct.CodePlace;
import org.plenary.conduct.PublishingService;
import org.plenary.conduct.WrittenCode;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.forum.Posting;
import org.plenary.page.PageRequest;
import org.plenary.record.RecordEntry.Content;
import org.plenary.roster.RosterService;

/** Whatever officers and administrators do of these is in the record, by whatever way. */
class EnteringTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final GivenRecord RECORD = GivenRecord.in(DATABASE);

  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final AdministrationService administration =
      new AdministrationService(DATABASE.pool(), chapters, new ForumService(DATABASE.pool()));
  private final Caller officer = RECORD.officer();
  private final GivenMember ana = GivenMember.claimed(DATABASE.pool(), "ana", GivenRecord.CHAPTER);

  @BeforeAll
  static void global() {
    new Given(DATABASE.pool()).chapter("global", "en");
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void settle() {
    RECORD.sequence();
  }

  /** What was entered since the last look, the oldest first, each as its kind and facts. */
  private List<String> entered() {
    long before = RECORD.size();
    RECORD.sequence();
    return RECORD
        .service()
        .listEntries(officer, RecordFilter.NONE, PageRequest.first(50))
        .await()
        .items()
        .reversed()
        .stream()
        .filter(entry -> entry.position() >= before)
        .map(entry -> entry.content().orElseThrow())
        .map(EnteringTest::line)
        .toList();
  }

  private static String line(Content content) {
    var facts = content.facts().copy();
    List.of(
            "digest",
            "publishedAt",
            "changedAt",
            "announcedAt",
            "effectiveAt",
            "feeds",
            "embeds",
            "pseudonyms",
            "posting")
        .forEach(facts::remove);
    return content.kind().sqlName()
        + " "
        + content.chapter()
        + content.forum().map(slug -> "/" + slug).orElse("")
        + " "
        + facts.encode();
  }

  @Test
  void everyVersionOfRules() {
    var publishing = new PublishingService(DATABASE.pool(), administration);
    var text = WrittenCode.read("en", "Hello\n1. Be kind\nAlways.");
    publishing.publish(officer, CodePlace.of(GivenRecord.CHAPTER), 0, List.of(text)).await();
    publishing.publish(officer, CodePlace.of(GivenRecord.CHAPTER), 1, List.of(text)).await();
    assertThat(entered())
        .containsExactly("rules samoa {\"version\":1}", "rules samoa {\"version\":2}");
  }

  @Test
  void everyChangeOfAccess() {
    var access = new AccessService(DATABASE.pool(), administration);
    var address = new ForumAddress(GivenRecord.CHAPTER, "open");
    var wish = new AccessWish(Audience.CHAPTER, Posting.MEMBERS, false, false, false);
    access.change(officer, address, wish).await();
    assertThat(entered())
        .singleElement()
        .asString()
        .startsWith("access samoa/open")
        .contains("\"reading\":\"chapter\"");
  }

  @Test
  void everyOfficeThatIsGivenOrTakenAndNoMembership() {
    var roster = new RosterService(DATABASE.pool(), chapters, new GivenMemory());
    roster.give(officer, GivenRecord.CHAPTER, ana.handle(), Role.CHAIR).await();
    roster.give(officer, GivenRecord.CHAPTER, ana.handle(), Role.CHAIR).await();
    roster.take(officer, GivenRecord.CHAPTER, ana.handle(), Role.CHAIR).await();
    roster.take(officer, GivenRecord.CHAPTER, ana.handle(), Role.MEMBER).await();
    assertThat(entered())
        .containsExactly(
            "office samoa {\"role\":\"chair\",\"given\":true}",
            "office samoa {\"role\":\"chair\",\"given\":false}");
    assertThat(
            RECORD
                .row(
                    "select count(*) as it from office_change where member_id = $1"
                        + " and changed_by = $2 and role = 'chair'",
                    ana.id().value(),
                    officer.member().orElseThrow().value())
                .getLong("it"))
        .isEqualTo(2);
  }

  @Test
  void theFirstOfficerOfAChapter() {
    Caller administrator =
        GivenMember.claimed(DATABASE.pool(), "admin", "global", Role.ADMINISTRATOR).caller();
    var wish = new NewChapter("tonga", "Tonga", "Islands", List.of("en"), ana.handle());
    new FoundingService(DATABASE.pool(), new GivenMemory()).found(administrator, wish).await();
    assertThat(entered()).containsExactly("office tonga {\"role\":\"officer\",\"given\":true}");
  }

  @Test
  void noRoleThatTheSignInClaims() {
    GivenMember.claimed(DATABASE.pool(), "ben", GivenRecord.CHAPTER, Role.MODERATOR);
    assertThat(entered()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "invitation"})
  void noOfficeExistsWithoutIt(String source) {
    assertThatThrownBy(
            () ->
                RECORD.run(
                    "insert into membership (chapter_id, member_id, role, source)"
                        + " values ($1, $2, 'moderator', $3::text::membership_source)",
                    RECORD.open().chapter().value(),
                    ana.id().value(),
                    source))
        .hasMessageContaining("membership_office_recorded");
  }

  @Test
  void noOfficeStandsOnTheChangeOfAnother() {
    ana.with(GivenRecord.CHAPTER, Role.CHAIR, "invitation");
    assertThatThrownBy(
            () ->
                RECORD.run(
                    "insert into membership (chapter_id, member_id, role, source, office_id)"
                        + " select chapter_id, member_id, 'officer', 'local', office_id"
                        + " from membership where office_id is not null"))
        .hasMessageContaining("membership_office_fk");
  }

  @Test
  void noLeafExistsWithoutItsRow() {
    assertThatThrownBy(
            () ->
                RECORD.run(
                    "select enter_record('access', $1, $2, 'public', 987654, '{}', null, null)",
                    RECORD.open().chapter().value(),
                    RECORD.open().id()))
        .hasMessageContaining("record_leaf_access_fk");
  }
}
