package org.plenary.holding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenHolding;
import org.plenary.fixture.GivenInboxes;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenReview;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.inbox.InboxService;
import org.plenary.inbox.Notification;
import org.plenary.inbox.NotificationKind;
import org.plenary.moderation.ActionId;
import org.plenary.moderation.ActionQuestions;
import org.plenary.moderation.Reason;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.sealing.Sealing;
import org.plenary.writing.Written;

/** A chapter that holds everything, those who look at it, and what others see of it. */
final class GivenQueue {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final String slug = "queue-" + NUMBER.incrementAndGet();
  private final GivenModeration moderation;
  private final GivenTalk talk;
  private final GivenHolding holding;
  private final DiscussionService discussions;
  private final PostService posts;
  private final Reason reason;
  private final Caller moderator;
  private final Caller colleague;
  private final Caller ana;
  private final Written opened;

  GivenQueue(TestDatabase database) {
    this.database = database;
    this.moderation = new GivenModeration(database);
    this.talk = new GivenTalk(database, slug, Audience.PUBLIC);
    this.holding = new GivenHolding(database, moderation, talk);
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
    this.reason = moderation.reason(chapter());
    this.moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
    this.colleague = talk.member("colleague", Role.MEMBER, Role.MODERATOR);
    this.ana = talk.member("ana");
    this.opened = talk.open(moderator, "Who keeps the keys?");
    holding.choose(chapter(), GivenHolding.everything(10));
  }

  String slug() {
    return slug;
  }

  GivenModeration moderation() {
    return moderation;
  }

  GivenTalk talk() {
    return talk;
  }

  GivenHolding holding() {
    return holding;
  }

  ChapterId chapter() {
    return talk.forum().chapter();
  }

  DiscussionService discussions() {
    return discussions;
  }

  PostService posts() {
    return posts;
  }

  Reason reason() {
    return reason;
  }

  Caller moderator() {
    return moderator;
  }

  Caller colleague() {
    return colleague;
  }

  /** Somebody whose posts are held. */
  Caller ana() {
    return ana;
  }

  /** What the moderator opened. */
  Written opened() {
    return opened;
  }

  HeldService service() {
    return holding.held();
  }

  /** An answer to it that waits. */
  Written held(Caller caller, String source) {
    return talk.answer(caller, opened, source);
  }

  /** What waits for this moderator. */
  List<PostId> queue(Caller caller) {
    return service().queue(caller, Optional.empty(), PageRequest.first(50)).await().items().stream()
        .map(HeldLine::post)
        .toList();
  }

  ActionId refuse(Written post) {
    return service().refuse(moderator, post.id(), reason).await();
  }

  /** Of what somebody was told, the latest first. */
  List<NotificationKind> told(Caller caller) {
    new GivenInboxes(database, 3).deliver();
    return inbox().list(caller, false, PageRequest.first(50)).await().items().stream()
        .map(Notification::kind)
        .toList();
  }

  InboxService inbox() {
    return new InboxService(
        database.pool(),
        talk.pseudonyms(),
        _ -> List.of(),
        new Sealing(new byte[Sealing.KEY_BYTES]));
  }

  /** Whether strangers read it. */
  boolean isShown(Written post) {
    return posts.getPost(Caller.ANONYMOUS, post.id()).map(true).otherwise(false).await();
  }

  /** The posts of the discussion that strangers read. */
  List<Integer> numbers() {
    return posts
        .listPosts(
            Caller.ANONYMOUS,
            opened.discussion(),
            PostOrder.TREE,
            PageRequest.first(50),
            PostDetail.RENDERED)
        .await()
        .items()
        .stream()
        .map(Post::number)
        .toList();
  }

  /** The nightly check finds nothing. */
  void requireFit() {
    var questions =
        Stream.concat(ActionQuestions.all().stream(), HoldingQuestions.all().stream()).toList();
    assertThat(new GivenReview(database.pool(), questions).found()).isEmpty();
  }
}
