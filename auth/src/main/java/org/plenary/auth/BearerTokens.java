package org.plenary.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.Future;
import java.time.Duration;
import org.plenary.caller.Caller;
import org.plenary.caller.MembershipService;
import org.plenary.member.ArrivalService;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.session.SessionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows members by access tokens of the realm. Who comes for the first time becomes a member, and a
 * newer token brings the roles that it claims; an older one grants nothing again.
 */
final class BearerTokens {

  private static final Logger LOG = LoggerFactory.getLogger(BearerTokens.class);
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Tokens tokens;
  private final SessionService sessions;
  private final ArrivalService arrivals;
  private final MembershipService memberships;

  BearerTokens(
      Tokens tokens,
      SessionService sessions,
      ArrivalService arrivals,
      MembershipService memberships) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.arrivals = arrivals;
    this.memberships = memberships;
  }

  Future<Caller> caller(String token) {
    return tokens
        .access(token)
        .compose(this::alive)
        .recover(BearerTokens::refused)
        .compose(claims -> arrivals.arrive(ArrivalClaims.of(claims)))
        .compose(memberships::getCaller);
  }

  private Future<JWTClaimsSet> alive(JWTClaimsSet claims) {
    return sessions
        .hasEnded(ArrivalClaims.signIn(claims).orElse(""))
        .compose(
            ended ->
                ended
                    ? Future.failedFuture(new RefusedToken("its sign-in was ended"))
                    : Future.succeededFuture(claims));
  }

  private static Future<JWTClaimsSet> refused(Throwable reason) {
    if (reason instanceof RefusedToken) {
      LOG.info("An access token was refused: {}", reason.getMessage());
      return ProblemException.fail(new Problem.NotSignedIn());
    }
    LOG.warn("An access token could not be judged: {}", reason.getMessage());
    return ProblemException.fail(new Problem.NoSignIn(SOON));
  }
}
