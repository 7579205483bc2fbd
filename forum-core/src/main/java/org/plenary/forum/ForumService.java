package org.plenary.forum;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.problem.ProblemException;

/** Forums, as far as the caller may read them. */
public final class ForumService {

  private final Pool pool;

  public ForumService(Pool pool) {
    this.pool = pool;
  }

  /** The forums of one chapter, or of all: the chapter of all first, then by name. */
  public Future<List<Forum>> listForums(Caller caller, Optional<String> chapterSlug) {
    return ForumQueries.list(pool, caller, chapterSlug);
  }

  public Future<Forum> getForum(Caller caller, ForumAddress address) {
    return ForumQueries.find(pool, caller, address).compose(ProblemException::found);
  }
}
