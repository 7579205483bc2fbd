package org.plenary.text;

import java.util.List;

/** Tells lines whose columns matter (code, diffs, tables, drawings) from prose. */
final class Preformatted {

  private static final String DRAWING = "|+-_=/\\<>^#*.~";
  private static final List<String> DIFF = List.of("diff ", "@@ ", "--- ", "+++ ", "Index: ");

  private Preformatted() {}

  /** Each sign counts by the line, so that one odd line does not make a paragraph a drawing. */
  static boolean looksSo(List<String> lines) {
    int columns = 0;
    int code = 0;
    int drawn = 0;
    int indented = 0;
    for (String line : lines) {
      if (isDiff(line)) {
        return true;
      }
      columns += hasColumns(line) ? 1 : 0;
      code += isCode(line) ? 1 : 0;
      drawn += isDrawn(line) ? 1 : 0;
      indented += line.startsWith("    ") || line.startsWith("\t") ? 1 : 0;
    }
    int size = lines.size();
    return indented == size
        || (indented * 2 >= size && !MailBlocks.isItem(lines.getFirst()))
        || columns * 2 > size
        || (code * 2 > size && size > 1)
        || (drawn > 1 && drawn * 2 >= size);
  }

  private static boolean isDiff(String line) {
    return "di@-+I".indexOf(line.charAt(0)) >= 0 && DIFF.stream().anyMatch(line::startsWith);
  }

  /** A tab, or three spaces in a row, between words. */
  private static boolean hasColumns(String line) {
    int gap = Math.max(line.indexOf("   ", start(line)), line.indexOf('\t', start(line)));
    return gap > 0;
  }

  private static boolean isCode(String line) {
    char last = line.charAt(line.length() - 1);
    return last == ';' || last == '{' || last == '}' || line.startsWith("$ ", start(line));
  }

  private static boolean isDrawn(String line) {
    int marks = 0;
    int all = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ') {
        all++;
        marks += c < 0x80 && !Character.isLetterOrDigit(c) && DRAWING.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return all > 2 && marks * 10 > all * 4;
  }

  private static int start(String line) {
    int start = 0;
    while (start < line.length() && line.charAt(start) <= ' ') {
      start++;
    }
    return start;
  }
}
