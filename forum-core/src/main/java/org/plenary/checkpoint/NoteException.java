package org.plenary.checkpoint;

/**
 * A text is not in the form that it must have, or not signed as it must be; the message says why.
 */
public final class NoteException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String why;

  /**
   * @param why a sentence
   */
  public NoteException(String why) {
    super(why, null, false, false);
    this.why = why;
  }

  /** Why, as a sentence. */
  @Override
  public String getMessage() {
    return why;
  }
}
