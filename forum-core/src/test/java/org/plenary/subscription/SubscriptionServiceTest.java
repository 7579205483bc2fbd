package org.plenary.subscription;

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
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumService;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;

class SubscriptionServiceTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final int MOST = 3;

  private final DiscussionService discussions = new DiscussionService(DATABASE.pool());
  private final ForumService forums = new ForumService(DATABASE.pool());
  private final SubscriptionService service =
      new SubscriptionService(DATABASE.pool(), discussions, forums, MOST);
  private final GivenTalk talk =
      new GivenTalk(DATABASE, "following-" + NUMBER.incrementAndGet(), Audience.CHAPTER);
  private final Caller ana = talk.member("ana");
  private final Caller stranger =
      new GivenTalk(DATABASE, "stranger-" + NUMBER.incrementAndGet(), Audience.PUBLIC)
          .member("eve");

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private DiscussionId opened() {
    return talk.open(ana, "One").discussion();
  }

  private Optional<Attention> level(DiscussionId id) {
    return service.find(ana, discussions.getDiscussion(ana, id).await()).await();
  }

  private List<Subscription> list() {
    return service.list(ana, PageRequest.first(10)).await().items();
  }

  @Test
  void whatIsChosenStandsUntilItIsLeft() {
    DiscussionId debate = opened();
    assertThat(level(debate)).isEmpty();
    service.follow(ana, debate, Attention.ALL).await();
    service.follow(ana, debate, Attention.MUTED).await();
    assertThat(level(debate)).contains(Attention.MUTED);
    service.leave(ana, debate).await();
    service.leave(ana, debate).await();
    assertThat(level(debate)).isEmpty();
  }

  @Test
  void aTokenForOneChapterSeesWhatIsChosenThere() {
    var open = new GivenTalk(DATABASE, "open-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
    Caller confined = ana.limitedTo(Set.of(Scope.values()), Optional.of(talk.forum().chapter()));
    DiscussionId elsewhere = open.open(open.member("cleo"), "Elsewhere").discussion();
    service.follow(ana, elsewhere, Attention.ALL).await();
    service.follow(ana, open.address(), Attention.ALL).await();
    service.follow(ana, talk.address(), Attention.ALL).await();
    assertThat(list()).hasSize(3);
    assertThat(service.list(confined, PageRequest.first(10)).await().items())
        .extracting(Subscription::forum)
        .containsExactly(talk.address());
  }

  @Test
  void aForumIsFollowedToo() {
    service.follow(ana, talk.address(), Attention.NEW_DISCUSSIONS).await();
    assertThat(service.find(ana, forums.getForum(ana, talk.address()).await()).await())
        .contains(Attention.NEW_DISCUSSIONS);
    assertThat(list()).extracting(Subscription::level).containsExactly(Attention.NEW_DISCUSSIONS);
    service.leave(ana, talk.address()).await();
    assertThat(list()).isEmpty();
  }

  @Test
  void whatMayNotBeReadIsNotFollowed() {
    assertThat(Refusals.of(service.follow(stranger, opened(), Attention.ALL)))
        .isInstanceOf(Problem.NotFound.class);
    assertThat(Refusals.of(service.follow(stranger, talk.address(), Attention.ALL)))
        .isInstanceOf(Problem.NotFound.class);
    service.leave(stranger, opened()).await();
    service.leave(stranger, talk.address()).await();
  }

  @Test
  void aDiscussionHoldsNoDiscussions() {
    assertThat(Refusals.of(service.follow(ana, opened(), Attention.NEW_DISCUSSIONS)))
        .isInstanceOf(Problem.Invalid.class);
  }

  @Test
  void thereAreNotMoreThanAllowed() {
    service.follow(ana, talk.address(), Attention.ALL).await();
    DiscussionId kept = opened();
    service.follow(ana, kept, Attention.ALL).await();
    service.follow(ana, opened(), Attention.ALL).await();
    assertThat(Refusals.of(service.follow(ana, opened(), Attention.ALL)))
        .isInstanceOf(Problem.Conflict.class);
    service.follow(ana, kept, Attention.MUTED).await();
  }

  @Test
  void theListIsReadInPagesAndShowsWhatMayBeRead() {
    service.follow(ana, talk.address(), Attention.MENTIONS).await();
    DiscussionId debate = opened();
    service.follow(ana, debate, Attention.ALL).await();
    service.follow(ana, opened(), Attention.MUTED).await();
    Page<Subscription> first = service.list(ana, PageRequest.first(2)).await();
    Page<Subscription> second = service.list(ana, new PageRequest(2, first.next())).await();
    assertThat(first.items())
        .extracting(Subscription::level)
        .containsExactly(Attention.MUTED, Attention.ALL);
    assertThat(second.items()).hasSize(1);
    assertThat(service.list(ana, new PageRequest(2, second.previous())).await().items())
        .isEqualTo(first.items());
    new Given(DATABASE.pool()).access(talk.forum().id(), 2, Audience.OFFICERS);
    assertThat(list()).isEmpty();
  }
}
