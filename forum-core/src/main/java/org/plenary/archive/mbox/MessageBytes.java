package org.plenary.archive.mbox;

import java.io.ByteArrayOutputStream;

/** Gathers a message up to a limit. */
final class MessageBytes {

  private final long offset;
  private final String separator;
  private final int longest;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1 << 13);
  private long size;

  MessageBytes(long offset, String separator, int longest) {
    this.offset = offset;
    this.separator = separator;
    this.longest = longest;
  }

  void add(byte[] line, int from) {
    int length = line.length - from;
    kept.write(line, from, Math.min(length, longest - kept.size()));
    size += length;
  }

  RawMessage raw() {
    return new RawMessage(offset, separator, kept.toByteArray(), size);
  }
}
