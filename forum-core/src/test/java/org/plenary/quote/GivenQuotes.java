package org.plenary.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionService;
import org.plenary.fixture.GivenTalk;
import org.plenary.fixture.TestDatabase;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.post.PostDetail;
import org.plenary.post.PostId;
import org.plenary.post.PostOrder;
import org.plenary.post.PostService;
import org.plenary.post.Quote;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Written;

/** Something that ana said, which ben quotes. */
final class GivenQuotes {

  static final String SAID = "Who may *leave*?\n\nAnd who may stay?";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final TestDatabase database;
  private final PostService posts;
  private final QuoteService quotes;
  private final GivenTalk talk;
  private final Caller ana;
  private final Caller ben;
  private final Written source;

  GivenQuotes(TestDatabase database) {
    this.database = database;
    this.posts = new PostService(database.pool(), new DiscussionService(database.pool()));
    this.quotes = new QuoteService(database.vertx(), posts);
    this.talk = elsewhere(Audience.PUBLIC);
    this.ana = talk.member("ana");
    this.ben = talk.member("ben");
    this.source = talk.open(ana, SAID);
  }

  /** Another chapter. */
  GivenTalk elsewhere(Audience reading) {
    return new GivenTalk(database, "quotes-" + NUMBER.incrementAndGet(), reading);
  }

  GivenTalk talk() {
    return talk;
  }

  Caller ana() {
    return ana;
  }

  Caller ben() {
    return ben;
  }

  /** What ana said. */
  Written source() {
    return source;
  }

  /** What ana would send to quote a post as a whole. */
  String quote(Written post) {
    return quote(ana, post);
  }

  String quote(Caller caller, Written post) {
    return quotes.write(caller, post.id(), Optional.empty()).await().markdown();
  }

  /** How a quote of the source begins, with the rest of its address. */
  String link(String rest) {
    return "> [Ana](/p/" + source.id().value() + rest + "):\n";
  }

  /** As everybody sees it. */
  Post read(PostId post) {
    return posts.getPost(Caller.ANONYMOUS, post).await();
  }

  /** The one quote of a post, as everybody sees it in its discussion. */
  Quote seen(Written post) {
    List<Quote> listed =
        posts
            .listPosts(
                Caller.ANONYMOUS,
                post.discussion(),
                PostOrder.TREE,
                PageRequest.first(50),
                PostDetail.RENDERED)
            .await()
            .items()
            .stream()
            .filter(standing -> standing.id().equals(post.id()))
            .findFirst()
            .orElseThrow()
            .quotes();
    assertThat(read(post.id()).quotes()).isEqualTo(listed);
    assertThat(listed).hasSize(1);
    return listed.getFirst();
  }

  void assertRefused(Obstacle obstacle, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(new Problem.Obstructed(obstacle)));
  }
}
