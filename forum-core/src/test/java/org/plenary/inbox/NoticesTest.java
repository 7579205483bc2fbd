package org.plenary.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.authorship.AuthorshipService;
import org.plenary.authorship.ClaimVerdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterId;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.inbox.Notification.Matter;
import org.plenary.invitation.InvitationLimits;
import org.plenary.invitation.InvitationService;
import org.plenary.invitation.NewInvitation;
import org.plenary.joining.JoiningService;
import org.plenary.joining.Verdict;
import org.plenary.member.MemberService;
import org.plenary.page.PageRequest;
import org.plenary.pseudonym.PseudonymService;
import org.plenary.sealing.Sealing;

/** What members read in their inbox of requests, claims and invitations. */
class NoticesTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final Sealing SEALING = new Sealing(new byte[Sealing.KEY_BYTES]);

  private final String slug = "notices-" + NUMBER.incrementAndGet();
  private final ChapterId chapter = GIVEN.chapter(slug, "en");
  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final JoiningService joining =
      new JoiningService(DATABASE.pool(), chapters, new GivenMemory());
  private final AuthorshipService authorship =
      new AuthorshipService(DATABASE.pool(), chapters, new MemberService(DATABASE.pool()));
  private final InvitationService invitations =
      new InvitationService(
          DATABASE.pool(),
          chapters,
          SEALING,
          new InvitationLimits(Duration.ofDays(14), 10),
          new GivenMemory());
  private final InboxService inbox =
      new InboxService(
          DATABASE.pool(),
          new PseudonymService(DATABASE.pool(), new ForumService(DATABASE.pool()), SEALING),
          _ -> List.of(),
          SEALING);
  private final GivenMember officer = member("officer", Role.OFFICER);
  private final GivenMember guest = member("guest");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String name, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), name + "-" + slug, slug, roles);
  }

  private List<Notification> told(GivenMember member) {
    return inbox.list(member.caller(), false, PageRequest.first(20)).await().items();
  }

  private List<NotificationKind> kinds(GivenMember member) {
    return told(member).stream().map(Notification::kind).toList();
  }

  private Optional<Boolean> answer(GivenMember member) {
    return ((Matter) told(member).getFirst().subject()).accepted();
  }

  private Chapter place() {
    return chapters.getChapter(slug).await();
  }

  private void ask() {
    joining.ask(guest.caller(), slug, "I live here.").await();
  }

  private void answer(boolean accepted) {
    var request = joining.listRequests(officer.caller(), place()).await().getFirst();
    joining.answer(officer.caller(), slug, new Verdict(request.id(), accepted, "So.")).await();
  }

  private void claim(GivenMember claimant) {
    authorship.ask(claimant.caller(), "author-" + slug, "It was me.").await();
  }

  private void write() {
    GIVEN
        .discussion(GIVEN.forum(chapter, "list", Audience.PUBLIC), "Old debate")
        .post("author-" + slug, 0, "In the old days");
    GIVEN.imported("author-" + slug);
  }

  @Test
  void officersAreToldWhoAsksToJoinUntilItIsAnswered() {
    GivenMember second = member("second", Role.OFFICER);
    GivenMember other = member("other", Role.MEMBER);
    ask();
    assertThat(kinds(officer)).containsExactly(NotificationKind.JOIN_ASKED);
    assertThat(kinds(second)).containsExactly(NotificationKind.JOIN_ASKED);
    assertThat(kinds(other)).isEmpty();
    assertThat(((Matter) told(officer).getFirst().subject()).chapter()).isEqualTo(slug);
    answer(true);
    assertThat(kinds(second)).isEmpty();
  }

  @Test
  void whatIsTakenBackLeavesTheInbox() {
    ask();
    joining.withdraw(guest.caller(), slug).await();
    assertThat(kinds(officer)).isEmpty();
    ask();
    assertThat(kinds(officer)).hasSize(1);
  }

  @Test
  void whoIsNoOfficerAnyMoreReadsOfNoRequest() {
    ask();
    DATABASE
        .pool()
        .query("delete from membership where member_id = " + officer.id().value())
        .execute()
        .await();
    assertThat(kinds(officer)).isEmpty();
  }

  @Test
  void whereThereIsNoOfficerAdministratorsAreTold() {
    GivenMember administrator = member("administrator").with(slug, Role.ADMINISTRATOR, "local");
    ask();
    assertThat(told(administrator)).isEmpty();
    joining.withdraw(guest.caller(), slug).await();
    DATABASE.pool().query("delete from membership where role = 'officer'").execute().await();
    ask();
    assertThat(kinds(administrator)).containsExactly(NotificationKind.JOIN_ASKED);
  }

  @Test
  void whoAskedToJoinIsToldTheAnswer() {
    ask();
    assertThat(kinds(guest)).isEmpty();
    answer(false);
    assertThat(kinds(guest)).containsExactly(NotificationKind.JOIN_ANSWERED);
    assertThat(answer(guest)).contains(false);
    ask();
    answer(true);
    assertThat(kinds(guest)).hasSize(2);
    assertThat(answer(guest)).contains(true);
  }

  @Test
  void ofAClaimOfficersAndAllWhoMadeItAreTold() {
    GivenMember rival = member("rival", Role.OFFICER);
    write();
    claim(guest);
    claim(rival);
    assertThat(kinds(officer))
        .containsExactly(NotificationKind.CLAIM_ASKED, NotificationKind.CLAIM_ASKED);
    assertThat(kinds(rival)).containsExactly(NotificationKind.CLAIM_ASKED);
    var first = authorship.listClaims(officer.caller(), place()).await().getFirst();
    authorship.answer(officer.caller(), slug, new ClaimVerdict(first.id(), true, "")).await();
    assertThat(answer(guest)).contains(true);
    assertThat(answer(rival)).contains(false);
    assertThat(kinds(guest)).containsExactly(NotificationKind.CLAIM_ANSWERED);
    assertThat(kinds(officer)).isEmpty();
  }

  @Test
  void whoInvitedIsToldThatItWasAccepted() {
    var secret =
        invitations
            .invite(officer.caller(), slug, new NewInvitation("ana@example.org", ""))
            .await()
            .secret();
    assertThat(kinds(officer)).isEmpty();
    invitations.accept(guest.caller(), secret).await();
    assertThat(kinds(officer)).containsExactly(NotificationKind.INVITATION_ACCEPTED);
  }

  @Test
  void whatIsToldIsCountedAndHeardByThoseAloneWhomItConcerns() {
    ask();
    List<Long> ids = told(officer).stream().map(Notification::id).toList();
    assertThat(inbox.glance(officer.caller(), ids).await())
        .isEqualTo(new Glance(Map.of(ids.getFirst(), NotificationKind.JOIN_ASKED), 1));
    assertThat(inbox.glance(guest.caller(), ids).await()).isEqualTo(new Glance(Map.of(), 0));
  }
}
