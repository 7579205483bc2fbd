package org.plenary.web.live;

import org.plenary.web.door.Credentials;
import org.plenary.web.door.Request;

/** By what a reader is known, for as long as they follow. */
sealed interface Pass {

  /** Nobody knows them. */
  record None() implements Pass {}

  /** A session of a browser. */
  record Session(String cookie) implements Pass {}

  /** An access token of a program. */
  record Token(String text) implements Pass {}

  static Pass of(Request request) {
    if (request.caller().member().isEmpty()) {
      return new None();
    }
    Credentials shown = request.credentials();
    return shown.token().<Pass>map(Token::new).orElseGet(() -> new Session(shown.session()));
  }
}
