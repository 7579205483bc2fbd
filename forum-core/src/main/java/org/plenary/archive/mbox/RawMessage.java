package org.plenary.archive.mbox;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of one message of an archive, without its separator and with its quoting undone. */
public final class RawMessage {

  private final long offset;
  private final String separator;
  private final byte[] bytes;
  private final long size;

  RawMessage(long offset, String separator, byte[] bytes, long size) {
    this.offset = offset;
    this.separator = separator;
    this.bytes = bytes;
    this.size = size;
  }

  /** Where it begins in the (unpacked) file. */
  public long offset() {
    return offset;
  }

  /** The line before it, which may tell its date; empty where there is none. */
  public String separator() {
    return separator;
  }

  /** How long it is in the archive. */
  public long size() {
    return size;
  }

  /** Whether it was longer than the limit, so that only its beginning is here. */
  public boolean isCut() {
    return size > bytes.length;
  }

  /** Its bytes, header first. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
