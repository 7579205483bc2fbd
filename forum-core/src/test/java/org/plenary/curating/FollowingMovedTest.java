package org.plenary.curating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionSort;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumService;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.sealing.Sealing;
import org.plenary.subscription.Attention;
import org.plenary.subscription.SubscriptionService;
import org.plenary.writing.Written;

/** Whoever follows a discussion follows it where it goes, and so do its address and its lists. */
class FollowingMovedTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();

  private final GivenCuration given = new GivenCuration(DATABASE, "followed");
  private final Caller ana = given.talk.member("ana");
  private final Caller ben = given.talk.member("ben");
  private final Caller cyd = given.talk.member("cyd");
  private final Caller moderator = given.talk.member("mo", Role.MODERATOR);
  private final Written opened = given.talk.open(ana, "Who keeps the keys?");
  private final Reason reason = given.because("Off the subject.");
  private final GivenInboxes inboxes = new GivenInboxes(DATABASE, 10);
  private final SubscriptionService subscriptions =
      new SubscriptionService(
          DATABASE.pool(), given.discussions, new ForumService(DATABASE.pool()), 10);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private List<NotificationKind> told(Caller reader) {
    inboxes.deliver();
    return new InboxService(
            DATABASE.pool(),
            given.talk.pseudonyms(),
            _ -> List.of(),
            new Sealing(new byte[Sealing.KEY_BYTES]))
        .list(reader, false, PageRequest.first(50)).await().items().stream()
            .map(notification -> notification.kind())
            .toList();
  }

  private List<String> listed(ForumAddress forum) {
    return given
        .discussions
        .listDiscussions(
            ana, DiscussionFilter.ofForum(forum), DiscussionSort.ACTIVE, PageRequest.first(9))
        .await()
        .items()
        .stream()
        .map(Discussion::title)
        .toList();
  }

  @Test
  void whoFollowsItIsToldOfWhatIsSaidThereAfterIt() {
    new Given(DATABASE.pool()).forum(given.chapter(), "elsewhere", Audience.PUBLIC);
    var there = new ForumAddress("followed", "elsewhere");
    subscriptions.follow(ben, opened.discussion(), Attention.ALL).await();
    subscriptions.follow(cyd, there, Attention.ALL).await();
    inboxes.deliver();
    given
        .curating
        .curate(moderator, opened.discussion(), new Curation.Move("elsewhere"), reason)
        .await();
    int before = told(ben).size();
    int beside = told(cyd).size();
    given.talk.answer(ana, opened, "We do.");
    assertThat(told(ben)).hasSize(before + 1);
    assertThat(told(cyd)).hasSize(beside + 1);
    Discussion moved = given.discussions.getDiscussion(ana, opened.discussion()).await();
    assertThat(moved.forum()).isEqualTo(there);
    assertThat(subscriptions.find(ben, moved).await()).contains(Attention.ALL);
    assertThat(listed(there)).containsExactly("Keys in escrow");
    assertThat(listed(given.talk.address())).isEmpty();
  }
}
