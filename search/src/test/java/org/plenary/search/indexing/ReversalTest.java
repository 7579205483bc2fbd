package org.plenary.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plenary.appeal.AppealId;
import org.plenary.appeal.Verdict;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionService;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.post.PostId;
import org.plenary.search.fixture.IndexedForum;
import org.plenary.search.fixture.TestElasticsearch;
import org.plenary.writing.Written;

/** What a moderator hides and an appeal gives back, where it is found and followed. */
class ReversalTest {

  private final IndexedForum forum = new IndexedForum(TestElasticsearch.address());
  private final GivenTalk talk = new GivenTalk(forum.database(), "reversed", Audience.PUBLIC);
  private final GivenModeration moderation = new GivenModeration(forum.database());
  private final Caller ana = talk.member("ana");
  private final Caller moderator = talk.member("mo", Role.MODERATOR);
  private final Caller judge =
      new GivenTalk(forum.database(), "elsewhere", Audience.PUBLIC).member("judge", Role.MODERATOR);
  private final Written opened = talk.open(ana, "Who keeps the keys?");
  private final Written answer = talk.answer(ana, opened, "Strongboxes do.");

  @AfterEach
  void close() {
    forum.close();
  }

  @Test
  void itIsFoundAndInTheFeedsAgain() {
    forum.rebuild();
    assertShown(true);
    ActionId hidden = hide();
    assertShown(false);
    AppealId appeal = moderation.appeals().appeal(ana, hidden, "It was a joke.", "en").await();
    moderation
        .appeals()
        .decide(judge, appeal, new Verdict.Reversed("Jokes are allowed.", "en"))
        .await();
    assertShown(true);
  }

  private ActionId hide() {
    Wish wish = Wish.of(ActionKind.HIDE, moderation.reason(talk.forum().chapter()));
    var target = new Target.Entry(answer.id().value());
    return moderation.told(moderation.acting().act(moderator, target, wish).await());
  }

  private void assertShown(boolean shown) {
    forum.keepUp();
    assertThat(forum.found(Caller.ANONYMOUS, "strongboxes").contains(answer.id())).isEqualTo(shown);
    assertThat(fed().contains(answer.id())).isEqualTo(shown);
  }

  private List<PostId> fed() {
    var wish =
        new FeedWish(
            new FeedSubject.Debate(opened.discussion()), Outlet.FEED, PageRequest.first(10));
    return new FeedService(forum.pool(), new DiscussionService(forum.pool()), forum.finding())
        .listEntries(Caller.ANONYMOUS, wish).await().items().stream()
            .map(entry -> entry.post().id())
            .toList();
  }
}
