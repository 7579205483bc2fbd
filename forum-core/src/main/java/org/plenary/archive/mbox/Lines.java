package org.plenary.archive.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of bytes with their ends, however long: a line over 64 KiB comes in several pieces. */
final class Lines {

  private static final int PIECE = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[2 * PIECE];
  private int begin;
  private int end;
  private long consumed;
  private boolean ended;
  private boolean startsLine = true;
  private boolean nextStartsLine = true;

  Lines(InputStream in) {
    this.in = in;
  }

  /** A line or a piece of one; the bytes are its reader's own. Empty at the end of the file. */
  byte[] next() throws IOException {
    int length = lineLength();
    startsLine = nextStartsLine;
    byte[] line = Arrays.copyOfRange(buffer, begin, begin + length);
    begin += length;
    consumed += length;
    nextStartsLine = length > 0 && line[length - 1] == '\n';
    return line;
  }

  /** Whether the last line that was given is not a later piece of the one before. */
  boolean startsLine() {
    return startsLine;
  }

  /** How many bytes were given. */
  long consumed() {
    return consumed;
  }

  private int lineLength() throws IOException {
    int scanned = begin;
    while (true) {
      for (; scanned < end; scanned++) {
        if (buffer[scanned] == '\n') {
          return scanned + 1 - begin;
        }
      }
      if (ended || end - begin >= PIECE) {
        return Math.min(end - begin, PIECE);
      }
      scanned -= makeRoom();
      fill();
    }
  }

  private int makeRoom() {
    int moved = begin;
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    end -= begin;
    begin = 0;
    return moved;
  }

  private void fill() throws IOException {
    int read = in.read(buffer, end, buffer.length - end);
    ended = read < 0;
    end += Math.max(read, 0);
  }

  static String text(byte[] line) {
    return new String(line, StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
