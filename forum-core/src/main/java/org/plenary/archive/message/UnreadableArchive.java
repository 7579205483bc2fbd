package org.plenary.archive.message;

/** A file that is no archive, or whose rest cannot be read; the message says how, of "it". */
public final class UnreadableArchive extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableArchive(String what) {
    super(what);
  }

  public UnreadableArchive(String what, Exception cause) {
    super(what, cause);
  }
}
