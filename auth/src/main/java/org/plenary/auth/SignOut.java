package org.plenary.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.session.Logout;
import org.plenary.session.SessionId;
import org.plenary.session.SessionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing out, here and at Keycloak: by who is signed in, and by Keycloak's order. */
final class SignOut {

  private static final Logger LOG = LoggerFactory.getLogger(SignOut.class);

  private final KeycloakDoor keycloak;
  private final Tokens tokens;
  private final Sessions secrets;
  private final SessionService sessions;
  private final KeptCallers kept;

  SignOut(
      KeycloakDoor keycloak,
      Tokens tokens,
      Sessions secrets,
      SessionService sessions,
      KeptCallers kept) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.secrets = secrets;
    this.sessions = sessions;
    this.kept = kept;
  }

  Future<Void> signOut(String cookie) {
    return sessions
        .end(new Secret(cookie).digest())
        .compose(closed -> signOut(closed.stream().toList()));
  }

  Future<Void> endSession(MemberId member, SessionId session) {
    return sessions.end(member, session).compose(closed -> signOut(closed.stream().toList()));
  }

  Future<Void> endSessions(MemberId member) {
    return sessions.endAll(member).compose(this::signOut);
  }

  // Here they have ended; that Keycloak does not answer changes nothing about that.
  private Future<Void> signOut(List<Buffer> closed) {
    kept.forget();
    return Future.join(
            closed.stream()
                .flatMap(token -> secrets.open(token).stream())
                .map(keycloak::signOut)
                .toList())
        .<Void>mapEmpty()
        .otherwise(
            failure -> {
              LOG.warn("A sign-in could not be ended at Keycloak: {}", failure.getMessage());
              return null;
            });
  }

  Future<Void> obey(String logoutToken) {
    return tokens
        .logout(logoutToken)
        .map(SignOut::logout)
        .compose(sessions::obey)
        .compose(obeyed -> obeyed ? forgotten() : Future.failedFuture(new RefusedToken("again")))
        .recover(SignOut::disobeyed);
  }

  private Future<Void> forgotten() {
    kept.forget();
    return Future.succeededFuture();
  }

  private static Logout logout(JWTClaimsSet claims) {
    return new Logout(
        claims.getJWTID(), claims.getIssuer(), claims.getSubject(), ArrivalClaims.signIn(claims));
  }

  private static Future<Void> disobeyed(Throwable failure) {
    if (!(failure instanceof RefusedToken)) {
      return Future.failedFuture(failure);
    }
    LOG.warn("An order to sign somebody out was refused: {}", failure.getMessage());
    return ProblemException.fail(
        Problem.Invalid.field(
            "logout_token", Why.inEnglish("It is no order of the identity provider.")));
  }
}
