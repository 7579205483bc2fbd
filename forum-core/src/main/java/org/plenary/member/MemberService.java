package org.plenary.member;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import org.plenary.caller.Caller;
import org.plenary.problem.ProblemException;

/** Members as others see them. */
public final class MemberService {

  private final Pool pool;

  public MemberService(Pool pool) {
    this.pool = pool;
  }

  /** Of somebody who signed in. */
  public Future<Profile> getProfile(MemberId member) {
    return MemberQueries.find(pool, member).compose(ProblemException::found);
  }

  /**
   * The handle of the member whom an author of imported posts turned out to be, for who may read
   * some of them.
   */
  public Future<String> getSuccessor(Caller caller, String handle) {
    return MemberQueries.successor(pool, caller, handle).compose(ProblemException::found);
  }

  public Future<Profile> getProfile(Caller caller, String handle) {
    return MemberQueries.find(pool, caller, handle).compose(ProblemException::found);
  }
}
