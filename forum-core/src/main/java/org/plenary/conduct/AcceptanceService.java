package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.forum.ForumAddress;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Members who accept rules that were published since they came. Reading never waits for it; writing
 * does, and only where those rules count.
 */
public final class AcceptanceService {

  private final Pool pool;

  public AcceptanceService(Pool pool) {
    this.pool = pool;
  }

  /** What the caller is asked to accept before they write in a forum; nothing of strangers. */
  public Future<List<AskedRules>> listAsked(Caller caller, ForumAddress forum) {
    return list(caller, Optional.of(forum));
  }

  /** The same, of all chapters where the caller has a role. */
  public Future<List<AskedRules>> listAsked(Caller caller) {
    return list(caller, Optional.empty());
  }

  private Future<List<AskedRules>> list(Caller caller, Optional<ForumAddress> forum) {
    return caller.member().isEmpty()
        ? Future.succeededFuture(List.of())
        : AcceptanceQueries.list(pool, caller, forum);
  }

  /**
   * Notes that the caller accepts the newest rules of a place, once or again. Refused with {@link
   * Problem.Conflict} for another version, and where there are none that the caller may read.
   */
  public Future<Void> accept(Caller caller, CodePlace place, int version) {
    return AcceptanceQueries.accept(pool, caller, place, version)
        .compose(
            accepted ->
                accepted
                    ? Future.succeededFuture()
                    : ProblemException.fail(
                        new Problem.Conflict(
                            Why.of(
                                "older-rules",
                                "These are not the newest rules there. Read them."))));
  }
}
