package org.plenary.server.node;

/** A port that cannot be listened on; the message names the setting to change. */
public final class DoorException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DoorException(String setting, String host, int port, Throwable cause) {
    super(
        "Cannot listen on %s:%d (%s): %s".formatted(host, port, setting, cause.getMessage()),
        cause);
  }
}
