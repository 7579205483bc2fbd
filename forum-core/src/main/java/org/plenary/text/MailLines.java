package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** Splits a mail body into lines with their quote depth, joining format=flowed ones (RFC 3676). */
final class MailLines {

  /** Deeper quote marks are left in the text. */
  static final int MAX_DEPTH = 32;

  private MailLines() {}

  static List<MailLine> fixed(String text) {
    List<MailLine> lines = new ArrayList<>(text.lines().map(MailLines::unquoted).toList());
    fillGaps(lines);
    return lines;
  }

  static List<MailLine> flowed(String text, boolean delSp) {
    List<MailLine> lines = new ArrayList<>();
    Paragraph open = new Paragraph(0);
    for (String raw : text.lines().toList()) {
      MailLine line = unstuffed(raw);
      if (line.depth() != open.depth || line.text().equals("-- ")) {
        open.closeInto(lines);
        open = new Paragraph(line.depth());
      }
      open.add(line.text(), delSp);
      if (!open.continues) {
        open.closeInto(lines);
        open = new Paragraph(line.depth());
      }
    }
    open.closeInto(lines);
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

  private static MailLine unstuffed(String raw) {
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

  /** Flowed lines gathered until one that does not end in a space. */
  private static final class Paragraph {
    private final int depth;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;
    private boolean continues;

    Paragraph(int depth) {
      this.depth = depth;
    }

    void add(String line, boolean delSp) {
      begun = true;
      continues = line.endsWith(" ") && !line.equals("-- ");
      text.append(line, 0, continues && delSp ? line.length() - 1 : line.length());
    }

    void closeInto(List<MailLine> lines) {
      if (begun) {
        lines.add(new MailLine(depth, text.toString()));
      }
    }
  }
}
