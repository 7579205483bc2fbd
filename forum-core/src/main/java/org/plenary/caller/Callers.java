package org.plenary.caller;

import io.vertx.core.Future;

/** Finds out who is asking. */
public interface Callers {

  /**
   * The member for whom an access token was given, with all standings as they are now; refused with
   * {@link org.plenary.problem.Problem.NotSignedIn} when it is none of ours, or no longer good.
   */
  Future<Caller> ofToken(String token);

  /** The member whose session a cookie names; anonymous when it names none that lives. */
  Future<Caller> ofCookie(String cookie);
}
