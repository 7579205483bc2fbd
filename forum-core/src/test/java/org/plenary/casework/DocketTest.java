package org.plenary.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenDesk;
import org.plenary.fixture.GivenDiscussion;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.Citation;
import org.plenary.post.PostId;

/** To whom cases go. */
class DocketTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final GivenDesk DESK = new GivenDesk(DATABASE);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final GivenMember ADMINISTRATOR = administrator();

  private final String slug = "docket-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final Citation rule = DESK.rules(chapter, 1);
  private final GivenMember author = member("author", Role.MEMBER);
  private final GivenMember reporter = member("reporter", Role.MEMBER);
  private final GivenDiscussion debate =
      GIVEN.discussion(GIVEN.forum(chapter, "debates", Audience.PUBLIC), "Keys");
  private final PostId post = debate.post(author.handle(), 0, "You are a fool.");

  private static GivenMember administrator() {
    GIVEN.chapter("global", "en");
    return GivenMember.claimed(DATABASE.pool(), "administrator", "global", Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  private Optional<String> owner(PostId reported) {
    DESK.report(reporter.caller(), reported, rule);
    return DESK.queue(ADMINISTRATOR).stream()
        .filter(line -> line.contribution().equals(Optional.of(reported.value())))
        .findFirst()
        .orElseThrow()
        .owner()
        .flatMap(owner -> owner.handle());
  }

  @Test
  void aModeratorWhoReadsTheLanguageIsAsked() {
    GivenMember french = member("french", Role.MEMBER, Role.MODERATOR);
    GivenMember english = member("english", Role.MEMBER, Role.MODERATOR);
    GivenMember officer = member("officer", Role.MEMBER, Role.OFFICER);
    DESK.reads(french, "fr");
    DESK.reads(english, "fr", "en-GB");
    assertThat(owner(post)).contains(english.handle());
    assertThat(DESK.told(english)).containsExactly(NotificationKind.CASE_OPENED);
    assertThat(DESK.told(french)).isEmpty();
    assertThat(DESK.told(officer)).isEmpty();
  }

  @Test
  void whoHasTheLeastToDoTakesIt() {
    PostId other = debate.post(author.handle(), 1, "So are you.");
    List<String> moderators =
        List.of(
            member("first", Role.MEMBER, Role.MODERATOR).handle(),
            member("second", Role.MEMBER, Role.MODERATOR).handle());
    assertThat(List.of(owner(post).orElseThrow(), owner(other).orElseThrow()))
        .containsExactlyInAnyOrderElementsOf(moderators);
  }

  @Test
  void anOfficerComesForModeratorsAndAnAdministratorForOfficers() {
    assertThat(owner(post)).contains(ADMINISTRATOR.handle());
    PostId other = debate.post(author.handle(), 1, "So are you.");
    GivenMember officer = member("officer", Role.MEMBER, Role.OFFICER);
    DESK.reads(officer, "ar");
    assertThat(owner(other)).contains(officer.handle());
  }

  @Test
  void whoReportsOrIsAnsweredOrIsReportedDoesNotJudge() {
    GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
    PostId theirs = debate.post(moderator.handle(), 1, "Calm down.");
    PostId answer = debate.post(author.handle(), 2, "Never.");
    PostId below = debate.post(author.handle(), 1, "Never, I said.");
    assertThat(owner(theirs)).contains(ADMINISTRATOR.handle());
    assertThat(owner(answer)).contains(ADMINISTRATOR.handle());
    DESK.report(moderator.caller(), below, rule);
    assertThat(owner(below)).contains(ADMINISTRATOR.handle());
    assertThat(DESK.told(moderator)).isEmpty();
  }

  @Test
  void whoIsAnsweredUnderAPseudonymDoesNotJudge() {
    GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
    DESK.veil(moderator, new ForumAddress(slug, "debates"), post);
    assertThat(owner(debate.post(author.handle(), 1, "So are you.")))
        .contains(ADMINISTRATOR.handle());
    assertThat(DESK.told(moderator)).isEmpty();
  }

  @Test
  void whoIsBehindThePseudonymDoesNotLearnOfIt() {
    GivenMember moderator = member("moderator", Role.MEMBER, Role.MODERATOR);
    DESK.veil(moderator, new ForumAddress(slug, "debates"), post);
    assertThat(owner(post)).contains(ADMINISTRATOR.handle());
    assertThat(DESK.told(moderator)).isEmpty();
    assertThat(DESK.queue(moderator)).isEmpty();
  }

  @Test
  void whoMayNotReadItIsNotAsked() {
    member("moderator", Role.MEMBER, Role.MODERATOR);
    GivenMember officer = member("officer", Role.MEMBER, Role.OFFICER);
    PostId closed =
        GIVEN
            .discussion(GIVEN.forum(chapter, "board", Audience.OFFICERS), "Money")
            .post(author.handle(), 0, "Take it.");
    reporter.with(slug, Role.OFFICER, "local");
    assertThat(owner(closed)).contains(officer.handle());
  }
}
