package org.plenary.auth;

/**
 * A token that is not what it claims to be; the message is for the log, not for whoever sent it.
 */
final class RefusedToken extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedToken(String reason) {
    super(reason, null, false, false);
  }
}
