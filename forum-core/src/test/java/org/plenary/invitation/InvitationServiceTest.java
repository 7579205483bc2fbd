package org.plenary.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.Chapter;
import org.plenary.chapter.ChapterService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.GivenMemory;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.mailing.MailRelay;
import org.plenary.problem.Problem;
import org.plenary.roster.RosterService;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;

class InvitationServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final Given GIVEN = new Given(DATABASE.pool());
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "guests-" + NUMBER.incrementAndGet();
  private final int chapterId = GIVEN.chapter(slug, "en").value();
  private final ChapterService chapters = new ChapterService(DATABASE.pool());
  private final GivenMemory memory = new GivenMemory();
  private final InvitationService invitations =
      new InvitationService(
          DATABASE.pool(),
          chapters,
          new Sealing(new byte[Sealing.KEY_BYTES]),
          new InvitationLimits(Duration.ofDays(14), 3),
          memory);
  private final Caller officer = member("officer", Role.OFFICER).caller();
  private final GivenMember guest = member("guest");

  @BeforeAll
  static void thereIsARelay() {
    MailRelay.turn(DATABASE.pool(), true).await();
  }

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private GivenMember member(String handle, Role... roles) {
    return GivenMember.claimed(DATABASE.pool(), handle + "-" + slug, slug, roles);
  }

  private Secret invite(String address) {
    return invitations.invite(officer, slug, new NewInvitation(address, "Note")).await().secret();
  }

  private List<WaitingInvitation> waiting() {
    Chapter chapter = chapters.getChapter(slug).await();
    return invitations.listWaiting(officer, chapter).await();
  }

  private List<String> events() {
    return DATABASE
        .pool()
        .query("select kind from event where chapter_id = %d order by id".formatted(chapterId))
        .execute()
        .await()
        .stream()
        .map(row -> row.getString("kind"))
        .toList();
  }

  private void pass(Duration time) {
    DATABASE
        .pool()
        .query(
            "update invitation set made_at = made_at - interval '%1$d seconds',"
                    .formatted(time.toSeconds())
                + " expires_at = expires_at - interval '%d seconds'".formatted(time.toSeconds()))
        .execute()
        .await();
  }

  @Test
  void whoHasTheLinkBecomesAMemberOnce() {
    Secret secret = invite("ana@example.org");
    assertThat(invitations.getInvitation(secret).await().chapter()).isEqualTo(slug);
    assertThat(memory.of(guest).standings()).isEmpty();
    invitations.accept(memory.of(guest), secret).await();
    assertThat(memory.of(guest).standings()).extracting("role").containsExactly(Role.MEMBER);
    assertThat(Refusals.of(invitations.getInvitation(secret))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(invitations.accept(member("late").caller(), secret)))
        .isEqualTo(new Problem.NotFound());
    assertThat(events())
        .containsExactly("invitation.made", "notification.added", "invitation.accepted");
  }

  @Test
  void whatAnInvitationGaveAnOfficerTakes() {
    invitations.accept(guest.caller(), invite("ana@example.org")).await();
    new RosterService(DATABASE.pool(), chapters, memory)
        .take(officer, slug, guest.handle(), Role.MEMBER)
        .await();
    assertThat(guest.caller().standings()).isEmpty();
  }

  @Test
  void whoIsNoOfficerAnyMoreAdmitsNobody() {
    GivenMember former = member("former").with(slug, Role.OFFICER, "local");
    Secret secret =
        invitations
            .invite(former.caller(), slug, new NewInvitation("a@example.org", ""))
            .await()
            .secret();
    Invitation seen = invitations.getInvitation(secret).await();
    DATABASE
        .pool()
        .query("delete from membership where member_id = " + former.id().value())
        .execute()
        .await();
    assertThat(Refusals.of(invitations.getInvitation(secret))).isEqualTo(new Problem.NotFound());
    assertThat(InvitationQueries.accept(DATABASE.pool(), seen.id(), guest.id()).await()).isFalse();
  }

  @Test
  void neitherTheAddressNorTheSecretIsKept() {
    Secret secret = invite("someone.rare@example.org");
    String kept =
        DATABASE
            .pool()
            .query("select string_agg(invitation::text, ' ') as it from invitation")
            .execute()
            .await()
            .iterator()
            .next()
            .getString("it");
    assertThat(kept).doesNotContain("rare", secret.text());
    assertThat(secret.toString()).doesNotContain(secret.text());
    assertThat(secret.text()).hasSizeGreaterThanOrEqualTo(43);
  }

  @Test
  void afterFourteenDaysItIsOver() {
    Secret secret = invite("ana@example.org");
    pass(Duration.ofDays(14).minusMinutes(1));
    assertThat(waiting()).hasSize(1);
    pass(Duration.ofMinutes(2));
    assertThat(Refusals.of(invitations.accept(guest.caller(), secret)))
        .isEqualTo(new Problem.NotFound());
    assertThat(waiting()).isEmpty();
  }

  @Test
  void anotherOfTheSameAddressTakesItsPlace() {
    Secret first = invite("Ana@Example.org");
    Secret second = invite("ana@example.org");
    assertThat(Refusals.of(invitations.getInvitation(first))).isEqualTo(new Problem.NotFound());
    assertThat(invitations.getInvitation(second).await().chapter()).isEqualTo(slug);
    assertThat(waiting()).hasSize(1);
  }

  private boolean isMailed(String address) {
    return invitations.invite(officer, slug, new NewInvitation(address, "")).await().isMailed();
  }

  private static void letters(String change) {
    DATABASE.pool().query("update letter set " + change).execute().await();
  }

  @Test
  void anAddressIsMailedOnceADayHoweverOftenItIsInvited() {
    assertThat(isMailed("ana@example.org")).isTrue();
    letters("ended_at = now(), ending = 'sent', sealed_to = null, sealed_words = null");
    assertThat(isMailed("\"Ana\"@Example.org")).isFalse();
    invitations.withdraw(officer, slug, waiting().getFirst().id()).await();
    assertThat(isMailed("ana@example.org")).isFalse();
    assertThat(isMailed("eve@example.org")).isTrue();
    letters("made_at = made_at - interval '1 day'");
    assertThat(isMailed("ana@example.org")).isTrue();
  }

  @Test
  void whatWaitsToBeSentMakesRoomForWhatTakesItsPlace() {
    assertThat(isMailed("ana@example.org")).isTrue();
    assertThat(isMailed("ana@example.org")).isTrue();
    invitations.withdraw(officer, slug, waiting().getFirst().id()).await();
    assertThat(isMailed("ana@example.org")).isTrue();
    String open =
        """
        select from letter join invitation on invitation.id = invitation_id
        where invitation.chapter_id = %d and ended_at is null
        """
            .formatted(chapterId);
    assertThat(DATABASE.pool().query(open).execute().await().size()).isEqualTo(1);
    letters("leased_until = now() + interval '1 minute'");
    assertThat(isMailed("ana@example.org")).isFalse();
  }

  @Test
  void whatIsWithdrawnIsOver() {
    Secret secret = invite("ana@example.org");
    invitations.withdraw(officer, slug, waiting().getFirst().id()).await();
    assertThat(Refusals.of(invitations.getInvitation(secret))).isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(invitations.withdraw(officer, slug, new InvitationId(1))))
        .isEqualTo(new Problem.NotFound());
    assertThat(events()).containsExactly("invitation.made", "invitation.withdrawn");
  }

  @Test
  void onlySoManyWait() {
    List.of("a@x.org", "b@x.org", "c@x.org").forEach(this::invite);
    var more = new NewInvitation("d@x.org", "");
    assertThat(Refusals.of(invitations.invite(officer, slug, more)))
        .isInstanceOf(Problem.Conflict.class);
    invite("a@x.org");
    pass(Duration.ofDays(15));
    invite("d@x.org");
    assertThat(waiting()).hasSize(1);
  }

  @Test
  void ofTwoWhoAcceptAtOnceOneBecomesAMember() {
    Secret secret = invite("ana@example.org");
    List<Future<Invitation>> both =
        List.of(
            invitations.accept(guest.caller(), secret),
            invitations.accept(member("other").caller(), secret));
    Future.join(both).otherwiseEmpty().await();
    assertThat(both).extracting(Future::succeeded).containsExactlyInAnyOrder(true, false);
  }

  @Test
  void whoIsAMemberLeavesItToAnother() {
    Secret secret = invite("ana@example.org");
    assertThat(Refusals.of(invitations.accept(member("old", Role.MEMBER).caller(), secret)))
        .isInstanceOf(Problem.Conflict.class);
    invitations.accept(guest.caller(), secret).await();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "ana", "@example.org", "ana@", "a b@x.org", "a@b@c", "a\u0000@x.org", "a\n@x"})
  void whatIsNoAddressIsRefused(String wrong) {
    assertThat(Refusals.of(invitations.invite(officer, slug, new NewInvitation(wrong, ""))))
        .isInstanceOf(Problem.Invalid.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"دعوة@مثال.إختبار", "o'neil+list@mail.example.co"})
  void addressesOfTheWorldAreTaken(String address) {
    assertThat(invite(address).text()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OBSERVER", "MEMBER", "MODERATOR", "CHAIR"})
  void toOthersTheDoorDoesNotExist(Role role) {
    Caller other = member("other", role).caller();
    var wish = new NewInvitation("x@example.org", "");
    assertThat(Refusals.of(invitations.invite(other, slug, wish)))
        .isEqualTo(new Problem.NotFound());
    Chapter chapter = chapters.getChapter(slug).await();
    assertThat(Refusals.of(invitations.listWaiting(other, chapter)))
        .isEqualTo(new Problem.NotFound());
    assertThat(Refusals.of(invitations.withdraw(other, slug, new InvitationId(1))))
        .isEqualTo(new Problem.NotFound());
  }
}
