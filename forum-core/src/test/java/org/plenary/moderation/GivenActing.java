package org.plenary.moderation;

import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenModeration;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.writing.Written;

/** A chapter in which ana writes and a moderator acts on it. */
final class GivenActing {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final DiscussionService discussions;
  private final PostService posts;
  private final GivenModeration moderation;
  private final GivenTalk talk;
  private final Reason reason;
  private final Caller ana;
  private final Caller moderator;

  GivenActing(TestDatabase database) {
    this.database = database;
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
    this.moderation = new GivenModeration(database);
    this.talk = elsewhere(Audience.PUBLIC);
    this.reason = moderation.reason(talk.forum().chapter());
    this.ana = talk.member("ana");
    this.moderator = talk.member("mod", Role.MEMBER, Role.MODERATOR);
  }

  /** Another chapter. */
  GivenTalk elsewhere(Audience reading) {
    return new GivenTalk(database, "acting-" + NUMBER.incrementAndGet(), reading);
  }

  DiscussionService discussions() {
    return discussions;
  }

  PostService posts() {
    return posts;
  }

  GivenModeration moderation() {
    return moderation;
  }

  GivenTalk talk() {
    return talk;
  }

  Reason reason() {
    return reason;
  }

  Caller ana() {
    return ana;
  }

  Caller moderator() {
    return moderator;
  }

  ActingService acting() {
    return moderation.acting();
  }

  Future<ActionId> act(Caller caller, Written post, ActionKind kind) {
    return acting().act(caller, new Target.Entry(post.id().value()), Wish.of(kind, reason));
  }

  ActionId hide(Written post) {
    return act(moderator, post, ActionKind.HIDE).await();
  }

  /** What ana reads of a discussion. */
  List<Post> thread(DiscussionId discussion) {
    return posts
        .listPosts(ana, discussion, PostOrder.TREE, PageRequest.first(50), PostDetail.WITH_SOURCE)
        .await()
        .items();
  }
}
