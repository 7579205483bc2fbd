package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.member.Author;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.text.QuoteWriter;
import org.plenary.text.Range;
import org.plenary.text.WrittenQuote;

/** Gives quotes of posts as they are written, ready to be answered. */
public final class QuoteService {

  private final Vertx vertx;
  private final PostService posts;
  private final QuoteWriter writer = new QuoteWriter();

  public QuoteService(Vertx vertx, PostService posts) {
    this.vertx = vertx;
    this.posts = posts;
  }

  /** The post as it stands now, or a piece of it; refused like the post, and beyond its end. */
  public Future<WrittenQuote> write(Caller caller, PostId id, Optional<Range> piece) {
    return posts
        .getPost(caller, id)
        .compose(post -> vertx.executeBlocking(() -> written(post, piece), false))
        .map(Objects::requireNonNull);
  }

  private WrittenQuote written(Post post, Optional<Range> piece) {
    return writer
        .write(
            post.id().value(),
            post.revision(),
            post.author().map(Author::name).orElse("#" + post.number()),
            post.format(),
            post.source().orElse(""),
            piece)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field("to", Why.of("beyond-end", "It is beyond the end."))));
  }
}
