package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** Splits a mail body into lines with their quote depth. */
final class MailLines {

  /** Deeper quote marks are left in the text. */
  static final int MAX_DEPTH = 32;

  private MailLines() {}

  static List<MailLine> of(String text) {
    List<MailLine> lines = new ArrayList<>(text.lines().map(MailLines::unquoted).toList());
    fillGaps(lines);
    return lines;
  }

  /** Marks may stand close or apart by one space: {@code >>}, {@code > >}. */
  private static MailLine unquoted(String raw) {
    int depth = 0;
    int at = 0;
    while (depth < MAX_DEPTH) {
      int mark = at < raw.length() && raw.charAt(at) == ' ' ? at + 1 : at;
      if (mark >= raw.length() || raw.charAt(mark) != '>') {
        break;
      }
      depth++;
      at = mark + 1;
    }
    return new MailLine(depth, depth == 0 ? raw : raw.substring(afterSpace(raw, at)));
  }

  /** Of format=flowed: marks stand close, and one space before the text is not part of it. */
  static MailLine unstuffed(String raw) {
    int depth = 0;
    while (depth < raw.length() && depth < MAX_DEPTH && raw.charAt(depth) == '>') {
      depth++;
    }
    return new MailLine(depth, raw.substring(afterSpace(raw, depth)));
  }

  private static int afterSpace(String raw, int at) {
    return at < raw.length() && raw.charAt(at) == ' ' ? at + 1 : at;
  }

  /** Blank lines between two quoted ones belong to the quote. */
  private static void fillGaps(List<MailLine> lines) {
    int after = 0;
    ListIterator<MailLine> backwards = lines.listIterator(lines.size());
    int[] following = new int[lines.size()];
    while (backwards.hasPrevious()) {
      following[backwards.previousIndex()] = after;
      MailLine line = backwards.previous();
      after = line.depth() == 0 && line.isBlank() ? after : line.depth();
    }
    int before = 0;
    for (int i = 0; i < lines.size(); i++) {
      MailLine line = lines.get(i);
      if (line.depth() == 0 && line.isBlank()) {
        lines.set(i, new MailLine(Math.min(before, following[i]), line.text()));
      } else {
        before = line.depth();
      }
    }
  }
}
