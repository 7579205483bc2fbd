package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.caller.Caller;
import org.plenary.holding.OwnQueries.Names;
import org.plenary.holding.OwnQueries.Withdrawn;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/**
 * What of the caller is held, under whichever of their names; to everybody else it is not there.
 */
public final class OwnHeldService {

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final Function<MemberId, String> traces;

  /**
   * @param traces the keyed digest by which it is known what a member said
   */
  public OwnHeldService(Pool pool, PseudonymService pseudonyms, Function<MemberId, String> traces) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.traces = traces;
  }

  /** All that waits, the first first. */
  public Future<List<OwnHeld>> list(Caller caller) {
    return names(caller).compose(names -> OwnQueries.list(pool, names));
  }

  /** One that waits. */
  public Future<OwnHeld> get(Caller caller, PostId post) {
    return names(caller)
        .compose(names -> OwnQueries.find(pool, names, post))
        .compose(ProblemException::found);
  }

  /** Whether a post of the caller's is published by now. */
  public Future<Boolean> isPublished(Caller caller, PostId post) {
    return names(caller).compose(names -> OwnQueries.isPublished(pool, names, post));
  }

  /**
   * Takes it back before anybody read it: nothing of it stays, and it may be said again. Refused
   * with {@link Problem.Conflict} where somebody looked at it meanwhile.
   */
  public Future<Void> withdraw(Caller caller, PostId post) {
    return names(caller).compose(names -> withdraw(names, post));
  }

  private Future<Void> withdraw(Names names, PostId post) {
    return OwnQueries.find(pool, names, post)
        .compose(ProblemException::found)
        .compose(_ -> pool.withTransaction(transaction -> withdraw(transaction, names, post)))
        .mapEmpty();
  }

  private Future<Void> withdraw(SqlClient transaction, Names names, PostId post) {
    return OwnQueries.withdraw(transaction, names, post)
        .compose(
            found ->
                found
                    .map(gone -> forget(transaction, names.member(), gone))
                    .orElseGet(OwnHeldService::refuseLate));
  }

  // What it repeated was said, and stands elsewhere.
  private Future<Void> forget(SqlClient transaction, MemberId member, Withdrawn gone) {
    return gone.repeated()
        ? Future.succeededFuture()
        : Repetition.forget(transaction, traces.apply(member), gone.chapter(), gone.source());
  }

  private static Future<Void> refuseLate() {
    return ProblemException.fail(
        new Problem.Conflict(Why.of("looked-at-meanwhile", "A moderator looked at it meanwhile.")));
  }

  private Future<Names> names(Caller caller) {
    Optional<MemberId> member = caller.member();
    return member.isEmpty()
        ? ProblemException.fail(new Problem.NotSignedIn())
        : pseudonyms.listBylines(caller).map(masks -> new Names(caller, member.get(), masks));
  }
}
