package org.plenary.archive.mbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.archive.message.UnreadableArchive;

/**
 * Cuts a mail archive into messages: mboxo, mboxrd, pipermail months, LISTSERV-like logs, or a
 * single message. Holds one message at a time, and of it no more than the limit.
 */
public final class MboxReader {

  private final Lines lines;
  private final int longest;
  private final Separator separator;
  private byte[] ahead;
  private boolean aheadStartsLine = true;
  private @Nullable String separatorLine = "";

  /**
   * Looks at the beginning.
   *
   * @param longest how many bytes of a message are kept; the rest is counted
   * @throws UnreadableArchive where no message begins the file
   */
  public MboxReader(InputStream in, int longest) throws IOException {
    this.lines = new Lines(in);
    this.longest = longest;
    this.ahead = firstLine();
    this.separator = recognise();
  }

  private byte[] firstLine() throws IOException {
    byte[] line = withoutByteOrderMark(lines.next());
    while (line.length > 0 && Lines.text(line).isBlank()) {
      line = lines.next();
    }
    if (line.length == 0) {
      throw new UnreadableArchive("it is empty");
    }
    return line;
  }

  private static byte[] withoutByteOrderMark(byte[] line) {
    boolean marked =
        line.length >= 3
            && line[0] == (byte) 0xEF
            && line[1] == (byte) 0xBB
            && line[2] == (byte) 0xBF;
    return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
  }

  private Separator recognise() throws IOException {
    if (Separator.isHeader(ahead)) {
      return Separator.NONE;
    }
    byte[] first = ahead;
    advance();
    for (Separator candidate : Separator.values()) {
      if (candidate.separates(first, ahead)) {
        separatorLine = Lines.text(first);
        return candidate;
      }
    }
    throw new UnreadableArchive(
        "it begins neither with a separator of a mail archive nor with the header of a message");
  }

  /**
   * The next message; empty after the last.
   *
   * @throws UnreadableArchive where an archive ends in the middle of a line
   */
  public Optional<RawMessage> next() throws IOException {
    String before = separatorLine;
    return before == null ? Optional.empty() : Optional.of(message(before));
  }

  private RawMessage message(String before) throws IOException {
    var message = new MessageBytes(lines.consumed() - ahead.length, before, longest);
    separatorLine = null;
    byte[] line = ahead;
    while (ahead.length > 0 && separatorLine == null) {
      line = ahead;
      boolean startsLine = aheadStartsLine;
      advance();
      if (startsLine && separator.separates(line, ahead)) {
        separatorLine = Lines.text(line);
      } else {
        message.add(line, startsLine && separator.isQuoted(line) ? 1 : 0);
      }
    }
    requireWhole(line);
    return message.raw();
  }

  // Imported, it would be known, and could never be completed from the whole file.
  private void requireWhole(byte[] lastLine) {
    boolean cut = lastLine.length > 0 && lastLine[lastLine.length - 1] != '\n';
    if (cut && separator != Separator.NONE) {
      throw new UnreadableArchive(
          "it ends in the middle of a line; its last message was left out, for it may be cut off");
    }
  }

  private void advance() throws IOException {
    ahead = lines.next();
    aheadStartsLine = lines.startsLine();
  }
}
