package org.plenary.archive;

/** An import that cannot begin or go on; the message is for people, and says what to do. */
public final class ArchiveException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ArchiveException(String message) {
    super(message);
  }

  public ArchiveException(String message, Exception cause) {
    super(message, cause);
  }
}
