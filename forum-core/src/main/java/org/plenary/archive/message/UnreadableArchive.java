package org.plenary.archive.message;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/** A file that is no archive, or whose rest cannot be read; the message says how, of "it". */
public final class UnreadableArchive extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnreadableArchive(String what) {
    super(what);
  }

  public UnreadableArchive(String what, Exception cause) {
    super(what, cause);
  }

  /** Of a file whose bytes cannot be read. */
  public static UnreadableArchive because(IOException failure) {
    boolean packed = failure instanceof EOFException || failure instanceof ZipException;
    return new UnreadableArchive(
        packed ? "its compressed data is damaged or ends early" : "reading failed: " + failure,
        failure);
  }
}
