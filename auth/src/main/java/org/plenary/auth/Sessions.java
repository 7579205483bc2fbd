package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.member.ArrivalService;
import org.plenary.sealing.Sealing;
import org.plenary.session.LiveSession;
import org.plenary.session.SessionId;
import org.plenary.session.SessionService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows members by the cookies of their sessions. A session that is due is renewed at Keycloak
 * before it is used: a refusal ends it, an outage does not.
 */
final class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final int RENEWED_AT_ONCE = 50;
  private static final String PURPOSE = "session";

  private final SessionService sessions;
  private final KeycloakDoor keycloak;
  private final Tokens tokens;
  private final ArrivalService arrivals;
  private final Sealing sealing;

  Sessions(
      SessionService sessions,
      KeycloakDoor keycloak,
      Tokens tokens,
      ArrivalService arrivals,
      Sealing sealing) {
    this.sessions = sessions;
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.arrivals = arrivals;
    this.sealing = sealing;
  }

  Buffer seal(String refreshToken) {
    return Buffer.buffer(sealing.seal(PURPOSE, refreshToken.getBytes(StandardCharsets.UTF_8)));
  }

  Optional<String> open(Buffer closed) {
    return sealing
        .open(PURPOSE, closed.getBytes())
        .map(token -> new String(token, StandardCharsets.UTF_8));
  }

  /** Anonymous when the cookie names no session that lives. */
  Future<Caller> caller(Buffer digest) {
    return sessions
        .find(digest)
        .compose(
            found ->
                found
                    .map(session -> caller(digest, session))
                    .orElseGet(() -> Future.succeededFuture(Caller.ANONYMOUS)));
  }

  /**
   * Those of many that live. What is due of them is renewed meanwhile, and an end that comes of it
   * is seen by who asks next: nobody waits for Keycloak.
   */
  Future<Map<Buffer, Caller>> callers(Set<Buffer> digests) {
    return sessions.look(digests).map(this::renewSome);
  }

  private Map<Buffer, Caller> renewSome(Map<Buffer, LiveSession> found) {
    found.values().stream()
        .filter(LiveSession::isDue)
        .limit(RENEWED_AT_ONCE)
        .forEach(this::renewMeanwhile);
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, session -> session.getValue().caller()));
  }

  private void renewMeanwhile(LiveSession session) {
    renew(session)
        .onFailure(
            failure ->
                LOG.warn(
                    "Session {} was not renewed: {}", session.id().value(), failure.getMessage()));
  }

  private Future<Caller> caller(Buffer digest, LiveSession session) {
    return session.isDue()
        ? renew(session).compose(_ -> sessions.find(digest)).map(Sessions::callerOf)
        : Future.succeededFuture(session.caller());
  }

  private static Caller callerOf(Optional<LiveSession> session) {
    return session.map(LiveSession::caller).orElse(Caller.ANONYMOUS);
  }

  private Future<Void> renew(LiveSession session) {
    return sessions
        .claimCheck(session.id())
        .compose(
            claimed ->
                claimed
                    .map(closed -> renew(session.id(), closed))
                    .orElseGet(Future::succeededFuture));
  }

  private Future<Void> renew(SessionId session, Buffer closed) {
    return open(closed)
        .map(keycloak::refresh)
        .orElseGet(() -> Future.failedFuture(new RefusedToken("it was sealed with another key")))
        .compose(issued -> renewed(session, issued))
        .recover(failure -> notRenewed(session, failure));
  }

  private Future<Void> renewed(SessionId session, KeycloakDoor.Issued issued) {
    return tokens
        .access(issued.access())
        .compose(claims -> arrivals.arrive(ArrivalClaims.of(claims)))
        .compose(_ -> sessions.keep(session, seal(issued.refresh())));
  }

  private Future<Void> notRenewed(SessionId session, Throwable failure) {
    if (failure instanceof RefusedToken) {
      LOG.info("Session {} ended at Keycloak: {}", session.value(), failure.getMessage());
      return sessions.end(session);
    }
    LOG.warn("Session {} could not be renewed yet: {}", session.value(), failure.getMessage());
    return Future.succeededFuture();
  }
}
