package org.plenary.writing;

import static org.plenary.writing.GivenWriting.LIMITS;
import static org.plenary.writing.GivenWriting.words;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.Discussion;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.Given;
import org.plenary.fixture.GivenForum;
import org.plenary.fixture.GivenMember;
import org.plenary.fixture.Refusals;
import org.plenary.fixture.TestDatabase;
import org.plenary.forum.ForumAddress;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;

/** A discussion that ana opened in a forum of its own. */
final class GivenDebate {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final Given given;
  private final DiscussionService discussions;
  private final PostService posts;
  private final WritingService writing;
  private final EditingService editing;
  private final int number = NUMBER.incrementAndGet();
  private final String slug = "debate-" + number;
  private final ChapterId chapter;
  private final GivenForum forum;
  private final ForumAddress address = new ForumAddress(slug, "debate");
  private final Caller ana;
  private final Written first;

  GivenDebate(TestDatabase database) {
    this.database = database;
    this.given = new Given(database.pool());
    this.discussions = new DiscussionService(database.pool());
    this.posts = new PostService(database.pool(), discussions);
    this.writing = GivenWriting.service(database, LIMITS);
    this.editing = GivenWriting.editing(database, posts, LIMITS);
    this.chapter = given.chapter(slug, "en");
    this.forum = given.forum(chapter, "debate", Audience.PUBLIC);
    this.ana = member("ana", Role.MEMBER);
    this.first = open();
  }

  Given given() {
    return given;
  }

  DiscussionService discussions() {
    return discussions;
  }

  PostService posts() {
    return posts;
  }

  WritingService writing() {
    return writing;
  }

  EditingService editing() {
    return editing;
  }

  String slug() {
    return slug;
  }

  ChapterId chapter() {
    return chapter;
  }

  GivenForum forum() {
    return forum;
  }

  ForumAddress address() {
    return address;
  }

  Caller ana() {
    return ana;
  }

  /** What it was opened with. */
  Written first() {
    return first;
  }

  /** Somebody of the chapter. */
  Caller member(String handle, Role... roles) {
    return GivenMember.claimed(database.pool(), handle + "-" + slug, slug, roles)
        .welcomed()
        .caller();
  }

  void takePseudonyms() {
    database
        .pool()
        .query("update forum_access set pseudonyms = true where forum_id = " + forum.id())
        .execute()
        .await();
  }

  /** What ana is called in its forum from now on. */
  String pseudonym() {
    String name = "Quiet " + number;
    GivenWriting.pseudonyms(database).choose(ana, address, name).await();
    return name;
  }

  /** Nobody writes in it any more. */
  void lock() {
    database
        .pool()
        .query("update discussion set state = 'locked' where id = " + first.discussion().value())
        .execute()
        .await();
  }

  NewDiscussion wish(String title) {
    return new NewDiscussion(address, title, List.of(), words("What do **you** think?"), false);
  }

  /** Another discussion of ana's. */
  Written open() {
    return writing.open(ana, wish("Keys in escrow"), Sending.PLAIN).await();
  }

  Written say(NewPost post) {
    return writing.reply(ana, first.discussion(), post, Sending.PLAIN).await();
  }

  Written answer(String source) {
    return say(GivenWriting.reply(first.id(), source));
  }

  /** Why something is not said in it. */
  Problem refusal(Caller caller, NewPost post) {
    return Refusals.of(writing.reply(caller, first.discussion(), post, Sending.PLAIN));
  }

  Future<Optional<Allowance>> edit(
      Caller caller, Written post, int revision, String source, String reason) {
    return editing.edit(caller, post.id(), new Edit(revision, words(source), reason));
  }

  /** As strangers see it. */
  Post post(Written written) {
    return posts.getPost(Caller.ANONYMOUS, written.id()).await();
  }

  Discussion discussion() {
    return discussions.getDiscussion(Caller.ANONYMOUS, first.discussion()).await();
  }

  List<Post> all() {
    return posts
        .listPosts(
            Caller.ANONYMOUS,
            first.discussion(),
            PostOrder.TREE,
            PageRequest.first(100),
            PostDetail.WITH_SOURCE)
        .await()
        .items();
  }

  List<Revision> revisions(Written post) {
    return editing
        .listRevisions(Caller.ANONYMOUS, post.id(), PageRequest.first(50))
        .await()
        .items();
  }
}
