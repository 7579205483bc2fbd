package org.plenary.server.mail;

import java.io.Serial;

/** Why a relay is not there, without a word of whom was written to. */
final class RelayException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  RelayException(String message) {
    super(message, null, false, false);
  }
}
