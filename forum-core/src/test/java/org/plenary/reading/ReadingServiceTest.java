package org.plenary.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Scope;
import org.plenary.discussion.DiscussionId;
import org.plenary.fixture.Eventually;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.member.MemberId;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.subscription.Attention;
import org.plenary.writing.Written;

class ReadingServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "reading-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final ReadingService service = new ReadingService(DATABASE.pool(), talk.pseudonyms());
  private final Caller ana = talk.member("ana");
  private final Caller ben = talk.masked("ben", "Baobab");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Reading reading(Caller caller, DiscussionId discussion) {
    return service.getReading(caller, discussion, Optional.empty()).await();
  }

  private List<DiscussionId> unread(Caller caller) {
    return service.listUnread(caller, PageRequest.first(10)).await().items().stream()
        .map(UnreadDiscussion::id)
        .toList();
  }

  @Test
  void whatOthersWroteIsUnreadUntilItIsRead() {
    Written first = talk.open(ana, "One");
    talk.answer(ben, first, "Two");
    talk.answer(ana, first, "Three");
    assertThat(reading(ben, first.discussion()))
        .isEqualTo(new Reading(0, 2, Optional.of(1), Optional.of(2), 1));
    service.read(ben, first.discussion(), 1).await();
    assertThat(reading(ben, first.discussion()))
        .isEqualTo(new Reading(1, 1, Optional.of(3), Optional.of(2), 1));
    service.read(ben, first.discussion(), 3).await();
    assertThat(reading(ben, first.discussion()))
        .isEqualTo(new Reading(3, 0, Optional.empty(), Optional.of(2), 1));
  }

  @Test
  void aMarkNeverFallsAndNeverStandsBehindTheLastPost() {
    Written first = talk.open(ana, "One");
    service.read(ben, first.discussion(), 1_000_000).await();
    service.read(ben, first.discussion(), 0).await();
    assertThat(reading(ben, first.discussion()).readNumber()).isEqualTo(1);
    assertThat(Refusals.of(service.read(ben, first.discussion(), -1)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void whatOneWroteUnderAPseudonymIsOnesOwn() {
    Written first = talk.open(ana, "One");
    talk.whisper(ben, first, "Two");
    assertThat(reading(ben, first.discussion()))
        .isEqualTo(new Reading(0, 1, Optional.of(1), Optional.of(2), 0));
    assertThat(reading(ana, first.discussion()).unread()).isEqualTo(1);
    talk.answer(ana, first, "Three");
    assertThat(unread(ben)).contains(first.discussion());
  }

  @Test
  void whatIsWithdrawnIsNotUnread() {
    Written first = talk.open(ana, "One");
    Written second = talk.answer(ana, first, "Two");
    talk.withdraw(ana, second.id());
    assertThat(reading(ben, first.discussion()).unread()).isEqualTo(1);
  }

  @Test
  void aBranchHasItsOwnCount() {
    Written first = talk.open(ana, "One");
    Written second = talk.answer(ana, first, "Two");
    talk.answer(ana, first, "Three");
    talk.answer(ana, second, "Four");
    var below = service.getReading(ben, first.discussion(), Optional.of(2)).await();
    assertThat(below.unread()).isEqualTo(1);
    assertThat(below.firstUnread()).contains(4);
    assertThat(service.getReading(ben, first.discussion(), Optional.of(1)).await().unread())
        .isEqualTo(3);
    assertThat(Refusals.of(service.getReading(ben, first.discussion(), Optional.of(9))))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void whoMayNotReadCountsAndMarksNothing() {
    Written first = talk.open(ana, "One");
    Caller stranger =
        new GivenTalk(DATABASE, "elsewhere-" + NUMBER.incrementAndGet(), Audience.PUBLIC)
            .member("eve");
    assertThat(Refusals.of(service.read(stranger, first.discussion(), 1)))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.getReading(stranger, first.discussion(), Optional.empty())))
        .isInstanceOf(Problem.NotFound.class);
  }

  @Test
  void whereOneWroteOrChoseToFollowIsListedWhileSomethingIsNew() {
    Written written = talk.open(ben, "Mine");
    Written chosen = talk.open(ana, "Theirs");
    Written other = talk.open(ana, "Neither");
    talk.answer(ana, written, "A reply");
    choose(ben, chosen.discussion(), "mentions");
    assertThat(unread(ben)).containsExactly(written.discussion(), chosen.discussion());
    service.read(ben, written.discussion(), 2).await();
    assertThat(unread(ben)).containsExactly(chosen.discussion()).doesNotContain(other.discussion());
    choose(ben, chosen.discussion(), "muted");
    assertThat(unread(ben)).isEmpty();
  }

  @Test
  void ofAForumThatOneFollowsWhatIsOpenedLaterIsListed() {
    Written before = talk.open(ana, "Before");
    DATABASE
        .pool()
        .query(
            "insert into forum_subscription (member_id, chapter_id, forum_id, level)"
                + " values (%d, %d, %d, 'all')"
                    .formatted(
                        ben.member().orElseThrow().value(),
                        talk.forum().chapter().value(),
                        talk.forum().id()))
        .execute()
        .await();
    Written after = talk.open(ana, "After");
    assertThat(unread(ben)).containsExactly(after.discussion()).doesNotContain(before.discussion());
  }

  @Test
  void aTokenForOneChapterSeesWhatIsUnreadThere() {
    var open = new GivenTalk(DATABASE, "open-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
    DATABASE
        .pool()
        .query(
            """
            insert into forum_subscription (member_id, chapter_id, forum_id, level)
            select %d, chapter_id, id, 'all' from forum where id in (%d, %d)
            """
                .formatted(
                    ben.member().orElseThrow().value(), open.forum().id(), talk.forum().id()))
        .execute()
        .await();
    DiscussionId elsewhere = open.open(open.member("cleo"), "Elsewhere").discussion();
    DiscussionId here = talk.open(ana, "Here").discussion();
    assertThat(unread(ben)).containsExactly(here, elsewhere);
    assertThat(unread(ben.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()))))
        .containsExactly(here);
  }

  @Test
  void theListIsReadInPages() {
    for (int i = 0; i < 5; i++) {
      talk.answer(ana, talk.open(ben, "Debate " + i), "A reply");
    }
    Page<UnreadDiscussion> first = service.listUnread(ben, PageRequest.first(2)).await();
    Page<UnreadDiscussion> second =
        service.listUnread(ben, new PageRequest(2, first.next())).await();
    Page<UnreadDiscussion> third =
        service.listUnread(ben, new PageRequest(2, second.next())).await();
    assertThat(third.items()).hasSize(1);
    assertThat(third.next()).isEmpty();
    assertThat(service.listUnread(ben, new PageRequest(2, second.previous())).await().items())
        .isEqualTo(first.items());
  }

  @Test
  void whatLeavesAMembersSightLeavesTheList() {
    Written mine = talk.open(ben, "Mine");
    talk.answer(ana, mine, "A reply");
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(unread(ben)).isEmpty();
  }

  @Test
  void pagesTellWhatWasSeenAndNobodyWaits() {
    Written first = talk.open(ana, "One");
    talk.answer(ana, first, "Two");
    MemberId member = ben.member().orElseThrow();
    service.see(member, first.discussion(), new Seen(2, Set.of()));
    service.see(member, first.discussion(), new Seen(1, Set.of()));
    service.see(new MemberId(999_999_999), first.discussion(), new Seen(1, Set.of()));
    Eventually.so("it is read", () -> reading(ben, first.discussion()).readNumber() == 2);
  }

  @Test
  void whatSomebodyChoseToBeToldIsTheirs() {
    DiscussionId discussion = talk.open(ana, "One").discussion();
    assertThat(service.getSince(ben, discussion).await().chosen()).isEmpty();
    choose(ben, discussion, "all");
    assertThat(service.getSince(ben, discussion).await().chosen()).contains(Attention.ALL);
    assertThat(service.getSince(ana, discussion).await().chosen()).isEmpty();
  }

  @Test
  void whatIsSeenBetweenWhatIsNotIsNewNoMore() {
    Written first = talk.open(ana, "One");
    DiscussionId discussion = first.discussion();
    service.read(ben, discussion, 1).await();
    talk.answer(ana, first, "Two");
    talk.answer(ana, first, "Three");
    talk.answer(ana, first, "Four");
    see(ben, discussion, Set.of(1, 3), List.of(2, 3, 4));
    Eventually.so("one is seen", () -> reading(ben, discussion).unread() == 2);
    assertThat(service.getSince(ben, discussion).await().numbers()).containsExactly(2, 4);
    assertThat(reading(ben, discussion).readNumber()).isEqualTo(1);
    see(ben, discussion, Set.of(4), List.of(2, 4));
    Eventually.so("two are seen", () -> reading(ben, discussion).unread() == 1);
    assertThat(service.getSince(ben, discussion).await().numbers()).containsExactly(2);
    see(ben, discussion, Set.of(2), List.of(2));
    Eventually.so("all are seen", () -> reading(ben, discussion).unread() == 0);
    talk.answer(ana, first, "Five");
    assertThat(reading(ben, discussion).firstUnread()).contains(5);
  }

  private void see(
      Caller caller, DiscussionId discussion, Set<Integer> shown, List<Integer> fresh) {
    service.see(caller.member().orElseThrow(), discussion, Seen.of(shown, fresh));
  }

  private static void choose(Caller caller, DiscussionId discussion, String level) {
    DATABASE
        .pool()
        .query(
            """
            insert into discussion_subscription (member_id, chapter_id, discussion_id, level)
            select %d, chapter_id, id, '%s' from discussion where id = %d
            on conflict (member_id, discussion_id) do update set level = excluded.level
            """
                .formatted(caller.member().orElseThrow().value(), level, discussion.value()))
        .execute()
        .await();
  }
}
