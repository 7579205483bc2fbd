package org.plenary.checkpoint;

/** A text is not in the form that it must have, or not signed as it must be; the message says why. */
public final class NoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoteException(String message) {
    super(message, null, false, false);
  }
}
