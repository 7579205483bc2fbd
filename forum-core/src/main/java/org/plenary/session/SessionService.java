package org.plenary.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.Problem.SignInRefused.Reason;
import org.plenary.problem.ProblemException;

/**
 * Keeps the browsers that are signed in. Every one is found by the digest of its cookie alone, and
 * with the standings that its member has now.
 */
public final class SessionService {

  private final Pool pool;
  private final SessionLimits limits;

  public SessionService(Pool pool, SessionLimits limits) {
    this.pool = pool;
    this.limits = limits;
  }

  /**
   * Opens one, and forgets those that are too old to be used. Refused with {@link
   * Problem.SignInRefused} when its sign-in was ended meanwhile.
   */
  public Future<Void> open(NewSession session) {
    return SessionQueries.forget(pool, limits)
        .compose(_ -> SessionQueries.open(pool, session))
        .compose(SessionService::requireOpen);
  }

  private static Future<Void> requireOpen(boolean opened) {
    return opened
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.SignInRefused(Reason.UNKNOWN));
  }

  /** One statement; empty for a session that never was, has ended, or has rested too long. */
  public Future<Optional<LiveSession>> find(Buffer digest) {
    return SessionQueries.find(pool, digest, limits);
  }

  /** Those of many that may be used; one statement, which does not count as a use of them. */
  public Future<Map<Buffer, LiveSession>> look(Set<Buffer> digests) {
    return SessionQueries.look(pool, digests, limits);
  }

  /**
   * The sealed token by which a due session is checked; to one asker alone, for others go on
   * meanwhile as if it were not due.
   */
  public Future<Optional<Buffer>> claimCheck(SessionId session) {
    return SessionQueries.claimCheck(pool, session, limits);
  }

  /** It still lives; the next check needs this token. */
  public Future<Void> keep(SessionId session, Buffer sealedToken) {
    return SessionQueries.keep(pool, session, sealedToken);
  }

  /** The sessions of a member, the last used first; {@code digest} is that of the one that asks. */
  public Future<List<SessionLine>> listSessions(MemberId member, Buffer digest) {
    return SessionQueries.list(pool, member, digest, limits);
  }

  /** Ends it, and says by which sealed token its sign-in can be ended; empty if there was none. */
  public Future<Optional<Buffer>> end(Buffer digest) {
    return SessionQueries.end(pool, digest);
  }

  public Future<Void> end(SessionId session) {
    return SessionQueries.end(pool, session);
  }

  /** Ends one of this member's sessions; those of others are left alone. */
  public Future<Optional<Buffer>> end(MemberId member, SessionId session) {
    return SessionQueries.end(pool, member, session);
  }

  /** Ends all sessions of a member, and gives their sealed tokens. */
  public Future<List<Buffer>> endAll(MemberId member) {
    return SessionQueries.endAll(pool, member);
  }

  /** Whether a sign-in was ended, and with it all that was issued in it. */
  public Future<Boolean> hasEnded(String signIn) {
    return LogoutQueries.hasEnded(pool, signIn);
  }

  /**
   * Obeys the identity provider: ends all sessions of the sign-in, and everything else that was
   * issued in it. False for an order that was obeyed already.
   */
  public Future<Boolean> obey(Logout logout) {
    return pool.withTransaction(transaction -> LogoutQueries.obey(transaction, logout))
        .map(obeyed -> Objects.requireNonNull(obeyed));
  }
}
