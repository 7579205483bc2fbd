package org.plenary.caller;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Set;

/** Finds out who is asking. */
public interface Callers {

  /**
   * The member for whom an access token was given, with all standings as they are now; refused with
   * {@link org.plenary.problem.Problem.NotSignedIn} when it is none of ours, or no longer good.
   */
  Future<Caller> ofToken(String token);

  /** The member whose session a cookie names; anonymous when it names none that lives. */
  Future<Caller> ofCookie(String cookie);

  /**
   * The members of those cookies whose sessions live, as they are now. It tells of an end wherever
   * it happened, and does not count as a use of the sessions.
   */
  Future<Map<String, Caller>> ofCookies(Set<String> cookies);
}
