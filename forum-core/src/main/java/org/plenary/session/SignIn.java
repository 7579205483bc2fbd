package org.plenary.session;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.member.MemberId;

/**
 * How members sign in and out. An identity provider knows their passwords; a browser holds a cookie
 * that says nothing, and {@link org.plenary.caller.Callers} know whose it is.
 */
public interface SignIn {

  /**
   * Begins a sign-in that ends at a page of the forum.
   *
   * @param returnTo anything but an address of the forum leads to its front page
   * @param provider a chapter's own provider, to which people are sent at once
   * @param languages in which they are to be asked, the dearest first
   */
  Future<Beginning> begin(String returnTo, Optional<String> provider, List<String> languages);

  /**
   * Ends a sign-in: opens a session, and closes the one that the browser had. Refused with {@link
   * org.plenary.problem.Problem.SignInRefused} for whatever did not begin in the same browser, or
   * was completed before.
   */
  Future<Completion> complete(Return returned);

  /** Ends the session of this cookie, and its sign-in at the provider. */
  Future<Void> signOut(String cookie);

  /** The sessions of a member, the last used first. */
  Future<List<SessionLine>> listSessions(MemberId member, String cookie);

  /** Ends one session of a member, and its sign-in at the provider. */
  Future<Void> endSession(MemberId member, SessionId session);

  /** Ends all sessions of a member, and their sign-ins at the provider. */
  Future<Void> endSessions(MemberId member);

  /**
   * Obeys a provider's order to end a sign-in. Refused with {@link
   * org.plenary.problem.Problem.Invalid} when the provider did not give it, or gave it before.
   */
  Future<Void> obey(String logoutToken);

  /**
   * A sign-in that has begun.
   *
   * @param address where the browser goes now
   * @param name tells this sign-in apart from others of the same browser, by their tabs
   * @param memory what the browser must bring back, sealed
   */
  record Beginning(String address, String name, String memory) {}

  /**
   * Somebody who comes back from the provider.
   *
   * @param memories gives what the browser brings for the name of a sign-in
   * @param cookie of the session that the browser has so far; empty without one
   * @param browser what it says it is
   */
  record Return(
      Optional<String> code,
      Optional<String> state,
      Optional<String> issuer,
      Optional<String> error,
      Function<String, Optional<String>> memories,
      String cookie,
      String browser) {}

  /**
   * A sign-in that succeeded.
   *
   * @param name as at its beginning
   * @param cookie of the new session
   * @param returnTo an address of the forum
   */
  record Completion(String name, String cookie, String returnTo) {}
}
