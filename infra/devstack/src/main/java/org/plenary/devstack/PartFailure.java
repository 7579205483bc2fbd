package org.plenary.devstack;

/** A part that could not be had, with a message that says which one, why, and what to do. */
public final class PartFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PartFailure(String message) {
    super(message);
  }

  PartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static PartFailure interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new PartFailure("Interrupted while waiting.", cause);
  }
}
