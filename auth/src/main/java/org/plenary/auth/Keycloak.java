package org.plenary.auth;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerMemory;
import org.plenary.caller.Callers;
import org.plenary.caller.MembershipService;
import org.plenary.member.ArrivalService;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.sealing.Sealing;
import org.plenary.sealing.Secret;
import org.plenary.session.SessionLimits;
import org.plenary.session.SessionService;
import org.plenary.session.SignIn;
import org.plenary.token.PersonalToken;
import org.plenary.token.TokenService;

/**
 * Identity as Keycloak gives it: who is asking, and how they sign in and out. Works from settings
 * alone, so that a server starts, and reading goes on, while Keycloak is away.
 */
public final class Keycloak implements Callers, CallerMemory {

  private final KeptCallers kept;
  private final BearerTokens bearers;
  private final TokenService tokens;
  private final Sessions sessions;
  private final SignIn signIn;
  private final IdentityProvider provider;

  public Keycloak(
      Vertx vertx, KeycloakClient client, Sealing sealing, Members members, Clock clock) {
    var signed = new Tokens(client, new RealmKeys(vertx, client.realm(), clock), clock);
    var door = new KeycloakDoor(vertx, client);
    this.kept = new KeptCallers(members.limits().kept());
    this.bearers =
        new BearerTokens(signed, members.sessions(), members.arrivals(), members.memberships());
    this.sessions = new Sessions(members.sessions(), door, signed, members.arrivals(), sealing);
    this.tokens = members.tokens();
    this.provider = new IdentityProvider(vertx, client.realm());
    this.signIn =
        new KeycloakSignIn(
            door,
            signed,
            sessions,
            members,
            provider,
            new SignInMemories(client, sealing, clock),
            kept);
  }

  /** What of ours remembers people. */
  public record Members(
      SessionService sessions,
      ArrivalService arrivals,
      MembershipService memberships,
      TokenService tokens,
      SessionLimits limits) {}

  /** Whether people can sign in now. */
  public Future<Boolean> isReady() {
    return provider.isReady();
  }

  public SignIn signIn() {
    return signIn;
  }

  @Override
  public Future<Caller> ofToken(String token) {
    return kept.get(
        new Secret(token).digest(),
        () -> PersonalToken.looksLike(token) ? ofProgram(token) : bearers.caller(token));
  }

  private Future<Caller> ofProgram(String token) {
    return tokens
        .findCaller(new Secret(token))
        .compose(
            found ->
                found
                    .map(Future::succeededFuture)
                    .orElseGet(() -> ProblemException.fail(new Problem.NotSignedIn())));
  }

  @Override
  public Future<Caller> ofCookie(String cookie) {
    Buffer digest = new Secret(cookie).digest();
    return kept.get(digest, () -> sessions.caller(digest));
  }

  @Override
  public void forget(MemberId member) {
    kept.forget(member);
  }

  @Override
  public Future<Map<String, Caller>> ofCookies(Set<String> cookies) {
    Map<Buffer, String> byDigest =
        cookies.stream()
            .collect(Collectors.toMap(cookie -> new Secret(cookie).digest(), Function.identity()));
    return sessions.callers(byDigest.keySet()).map(found -> byCookie(found, byDigest));
  }

  private static Map<String, Caller> byCookie(
      Map<Buffer, Caller> found, Map<Buffer, String> cookies) {
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                known -> Objects.requireNonNull(cookies.get(known.getKey())), Map.Entry::getValue));
  }
}
