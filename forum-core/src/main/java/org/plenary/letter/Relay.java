package org.plenary.letter;

import io.vertx.core.Future;

/** Where mail is handed over. */
public interface Relay {

  /** What it answered. */
  sealed interface Answer {

    record Accepted() implements Answer {}

    /**
     * Not now (4xx).
     *
     * @param status enhanced where it gave one (RFC 3463)
     */
    record Deferred(String status) implements Answer {}

    /**
     * Never (5xx).
     *
     * @param status enhanced where it gave one (RFC 3463)
     * @param ofAddress whether it is the address that is refused, and not what is sent or who sends
     */
    record Refused(String status, boolean ofAddress) implements Answer {}

    /** It was not there, or broke off; whether it took the mail is not known. */
    record Broken(Throwable cause) implements Answer {}
  }

  /** Never fails. */
  Future<Answer> hand(Mail mail);
}
