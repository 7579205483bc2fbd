package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.CaseLine;
import org.plenary.casework.MatterKind;
import org.plenary.post.Post;
import org.plenary.post.PostId;
import org.plenary.post.PostService;
import org.plenary.problem.ProblemException;

/** The posts that cases are about, as far as they stand. */
public record StandingPosts(PostService posts) {

  /** What a case is about; empty where that is no post, or stands no more. */
  public Future<Optional<Post>> of(Caller caller, CaseLine line) {
    return line.contribution()
        .filter(_ -> line.kind() == MatterKind.POST)
        .map(id -> get(caller, new PostId(id)))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  /** What a post answers; empty where it answers none, or that stands no more. */
  public Future<Optional<Post>> parent(Caller caller, Optional<Post> post) {
    return post.flatMap(Post::parentId)
        .map(id -> get(caller, id))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  // What was hidden already is known by how it begins.
  private Future<Optional<Post>> get(Caller caller, PostId id) {
    return posts
        .getPost(caller, id)
        .map(Optional::of)
        .recover(
            failure ->
                failure instanceof ProblemException
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }
}
