package org.plenary.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionFilter;
import org.plenary.discussion.DiscussionService;
import org.plenary.discussion.DiscussionSort;
import org.plenary.feed.FeedSubject.Author;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.finding.FindingService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.fixture.Unmarked;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Target;
import org.plenary.moderation.Wish;
import org.plenary.page.PageRequest;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Written;

/** What people do is told by feeds, and who did it as far as all may know. */
class FeedOfTalkTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GivenTalk talk =
      new GivenTalk(DATABASE, "open-" + NUMBER.incrementAndGet(), Audience.PUBLIC);
  private final Caller ana = talk.member("ana");
  private final Written opened = talk.open(ana, "Who holds the keys?");
  private final FeedService feeds =
      new FeedService(
          DATABASE.pool(),
          new DiscussionService(DATABASE.pool()),
          new FindingService(
              DATABASE.pool(),
              _ -> Future.succeededFuture(List.of()),
              new Unmarked(),
              new Sealing(new byte[Sealing.KEY_BYTES])));

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  private Stream<FeedSubject> subjects() {
    var forum = DiscussionFilter.ofForum(talk.address());
    return Stream.of(
        new Place(forum, FeedKind.DISCUSSIONS, DiscussionSort.NEW),
        new Place(forum, FeedKind.POSTS, DiscussionSort.NEW),
        new Debate(opened.discussion()));
  }

  private static FeedWish wish(FeedSubject subject) {
    return new FeedWish(subject, Outlet.FEED, PageRequest.first(10));
  }

  private List<FeedEntry> entries(FeedSubject subject) {
    return feeds.listEntries(Caller.ANONYMOUS, wish(subject)).await().items();
  }

  private List<FeedPost> posts() {
    return entries(new Debate(opened.discussion())).stream().map(FeedEntry::post).toList();
  }

  private List<String> editions() {
    return subjects()
        .map(subject -> feeds.getEdition(Caller.ANONYMOUS, wish(subject)).await().digest())
        .toList();
  }

  /** Every feed is another one after it. */
  private void assertSeen(Runnable deed) {
    List<String> before = editions();
    assertThat(editions()).isEqualTo(before);
    deed.run();
    assertThat(editions()).doesNotContainAnyElementsOf(before);
  }

  @Test
  void whatIsWrittenEditedWithdrawnAndHiddenIsSeenInEach() {
    assertSeen(() -> talk.say(ana, opened.discussion(), "Nobody"));
    assertSeen(() -> talk.edit(ana, opened, "Who holds which keys?"));
    for (FeedEntry entry : subjects().map(this::entries).map(List::getLast).toList()) {
      assertThat(entry.post().html()).contains("which keys");
      assertThat(entry.post().changedAt()).isAfter(entry.post().createdAt());
    }
    Written withdrawn = talk.say(ana, opened.discussion(), "Not meant so");
    assertSeen(() -> talk.withdraw(ana, withdrawn.id()));
    Written hidden = talk.say(ana, opened.discussion(), "An insult");
    assertSeen(() -> hide(hidden));
    assertThat(posts()).extracting(FeedPost::html).noneMatch(html -> html.contains("Not meant so"));
    assertThat(posts()).extracting(FeedPost::html).noneMatch(html -> html.contains("insult"));
  }

  private void hide(Written post) {
    var moderation = new GivenModeration(DATABASE);
    Caller moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    var reason = moderation.reason(talk.forum().chapter());
    moderation
        .acting()
        .act(moderator, new Target.Entry(post.id().value()), Wish.of(ActionKind.HIDE, reason))
        .await();
  }

  @Test
  void whoSpeaksUnderAPseudonymIsNamedByItAlone() {
    Caller masked = talk.masked("ben", "Veil");
    Written whispered = talk.whisper(masked, opened, "I do");
    FeedPost post = posts().getFirst();
    assertThat(post.id()).isEqualTo(whispered.id());
    assertThat(post.author().orElseThrow().name()).isEqualTo("Veil");
    assertThat(post.author().orElseThrow().handle()).isNotEqualTo(Optional.of(talk.handle("ben")));
    assertThat(entries(new Author(talk.handle("ben")))).isEmpty();
    assertThat(entries(new Author(talk.handle("ana")))).hasSize(1);
  }
}
