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
     * @param scope what else has to wait
     */
    record Deferred(String status, Scope scope) implements Answer {}

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

  /** Of what it says "not now". */
  enum Scope {
    /** This mail, or one mailbox. */
    LETTER,
    /** All mailboxes of the domain. */
    DOMAIN,
    /** Whatever it is asked to take. */
    RELAY
  }

  /** Never fails. */
  Future<Answer> hand(Mail mail);
}
