package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/** Tells what moderators did, to those who read where they did it. */
public final class DeedService {

  private final Pool pool;

  public DeedService(Pool pool) {
    this.pool = pool;
  }

  /** Of a discussion that is read already, and of all its posts to which something was done. */
  public Future<Deeds> listDeeds(DiscussionId id) {
    return DeedQueries.posts(pool, id).compose(posts -> listDeeds(id, posts));
  }

  /** Of a discussion that is read already, and of these posts of it; one round trip. */
  public Future<Deeds> listDeeds(DiscussionId id, List<PostId> posts) {
    return DeedQueries.list(pool, id, posts);
  }
}
