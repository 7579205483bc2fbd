package org.plenary.caller;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Who has which role where. */
public final class MembershipService {

  private final Pool pool;

  public MembershipService(Pool pool) {
    this.pool = pool;
  }

  /**
   * The member as a caller, with all standings as they are now; refused with {@link
   * Problem.NotSignedIn} when the account was closed.
   */
  public Future<Caller> getCaller(MemberId member) {
    return MembershipQueries.caller(pool, member)
        .compose(
            found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn())));
  }

  /** By chapter, then from the least role to the highest. */
  public Future<List<Membership>> listMemberships(MemberId member) {
    return MembershipQueries.list(pool, member);
  }
}
