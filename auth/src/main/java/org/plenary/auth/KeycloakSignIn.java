package org.plenary.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.auth.KeycloakDoor.Issued;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.Problem.SignInRefused.Reason;
import org.plenary.problem.ProblemException;
import org.plenary.session.NewSession;
import org.plenary.session.SessionId;
import org.plenary.session.SessionLine;
import org.plenary.session.SignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by the code flow with PKCE, and out here and there. */
final class KeycloakSignIn implements SignIn {

  private static final Logger LOG = LoggerFactory.getLogger(KeycloakSignIn.class);
  private static final Duration LATER = Duration.ofSeconds(30);

  private final KeycloakDoor keycloak;
  private final Tokens tokens;
  private final Sessions secrets;
  private final Keycloak.Members members;
  private final IdentityProvider provider;
  private final SignInMemories memories;
  private final KeptCallers kept;
  private final SignOut out;

  KeycloakSignIn(
      KeycloakDoor keycloak,
      Tokens tokens,
      Sessions secrets,
      Keycloak.Members members,
      IdentityProvider provider,
      SignInMemories memories,
      KeptCallers kept) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.secrets = secrets;
    this.members = members;
    this.provider = provider;
    this.memories = memories;
    this.kept = kept;
    this.out = new SignOut(keycloak, tokens, secrets, members.sessions(), kept);
  }

  @Override
  public Future<Beginning> begin(
      String returnTo, Optional<String> chapterProvider, List<String> languages) {
    return provider
        .isThere()
        .compose(there -> there ? Future.succeededFuture(memories.begin(returnTo)) : away())
        .map(
            memory ->
                new Beginning(
                    keycloak.signIn(memory, chapterProvider, languages),
                    SignInMemories.name(memory.state().text()),
                    memories.seal(memory)));
  }

  private static <T> Future<T> away() {
    return ProblemException.fail(new Problem.NoSignIn(LATER));
  }

  @Override
  public Future<Completion> complete(Return returned) {
    return memories
        .recall(returned)
        .map(memory -> complete(returned, memory))
        .orElseGet(() -> refused(Reason.UNKNOWN));
  }

  private Future<Completion> complete(Return returned, SignInMemory memory) {
    if (returned.error().isPresent() || returned.code().isEmpty()) {
      return refused(Reason.DENIED);
    }
    return keycloak
        .exchange(returned.code().get(), memory)
        .compose(
            issued ->
                verified(issued, memory).compose(claims -> open(returned, memory, issued, claims)))
        .recover(KeycloakSignIn::explained);
  }

  private Future<JWTClaimsSet> verified(Issued issued, SignInMemory memory) {
    return tokens
        .identity(issued.identity(), memory.nonce().text())
        .compose(
            identity -> tokens.access(issued.access()).compose(access -> same(identity, access)));
  }

  private static Future<JWTClaimsSet> same(JWTClaimsSet identity, JWTClaimsSet access) {
    return identity.getSubject().equals(access.getSubject())
        ? Future.succeededFuture(access)
        : Future.failedFuture(new RefusedToken("its two tokens are of two people"));
  }

  private Future<Completion> open(
      Return returned, SignInMemory memory, Issued issued, JWTClaimsSet claims) {
    Secret cookie = Secret.random();
    return members
        .arrivals()
        .arrive(ArrivalClaims.of(claims))
        .onSuccess(kept::forget)
        .map(member -> session(member, cookie, issued, claims, returned.browser()))
        .compose(members.sessions()::open)
        .compose(_ -> endFormer(new Secret(returned.cookie()).digest()))
        .map(
            _ ->
                new Completion(
                    SignInMemories.name(memory.state().text()), cookie.text(), memory.returnTo()));
  }

  private Future<Void> endFormer(Buffer digest) {
    kept.forget(digest);
    return members.sessions().end(digest).mapEmpty();
  }

  private NewSession session(
      MemberId member, Secret cookie, Issued issued, JWTClaimsSet claims, String browser) {
    return new NewSession(
        cookie.digest(),
        member,
        ArrivalClaims.signIn(claims).orElseGet(claims::getSubject),
        secrets.seal(issued.refresh()),
        browser);
  }

  private static <T> Future<T> explained(Throwable failure) {
    if (failure instanceof ProblemException) {
      return Future.failedFuture(failure);
    }
    LOG.warn("A sign-in did not succeed: {}", failure.getMessage());
    return failure instanceof RefusedToken ? refused(Reason.UNKNOWN) : away();
  }

  private static <T> Future<T> refused(Reason reason) {
    return ProblemException.fail(new Problem.SignInRefused(reason));
  }

  @Override
  public Future<Void> signOut(String cookie) {
    return out.signOut(cookie);
  }

  @Override
  public Future<List<SessionLine>> listSessions(MemberId member, String cookie) {
    return members.sessions().listSessions(member, new Secret(cookie).digest());
  }

  @Override
  public Future<Void> endSession(MemberId member, SessionId session) {
    return out.endSession(member, session);
  }

  @Override
  public Future<Void> endSessions(MemberId member) {
    return out.endSessions(member);
  }

  @Override
  public Future<Void> obey(String logoutToken) {
    return out.obey(logoutToken);
  }
}
