package org.plenary.text;

import java.util.List;
import java.util.regex.Pattern;

/** Tells lines whose columns matter (code, diffs, tables, drawings) from prose. */
final class Preformatted {

  private static final Pattern DIFF =
      Pattern.compile("^(?:diff --git |@@ |--- \\S|\\+\\+\\+ \\S|Index: \\S).*");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?: {3,}|\\t+)\\S");
  private static final Pattern CODE = Pattern.compile("(?:[;{}]|\\*/)\\s*$|^\\s*(?:\\$ |/\\*)");
  private static final String DRAWING = "|+-_=/\\<>^#*.~";

  private Preformatted() {}

  static boolean looksSo(List<String> lines) {
    int columns = 0;
    int code = 0;
    int drawn = 0;
    int indented = 0;
    for (String line : lines) {
      if (line.startsWith("diff ") || DIFF.matcher(line).matches()) {
        return true;
      }
      columns += COLUMNS.matcher(line).find() ? 1 : 0;
      code += CODE.matcher(line).find() ? 1 : 0;
      drawn += isDrawn(line) ? 1 : 0;
      indented += line.startsWith("    ") || line.startsWith("\t") ? 1 : 0;
    }
    int size = lines.size();
    return indented == size
        || columns * 2 > size
        || (code * 2 > size && size > 1)
        || (drawn > 1 && drawn * 2 >= size);
  }

  private static boolean isDrawn(String line) {
    int marks = 0;
    int all = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      all += c == ' ' ? 0 : 1;
      marks += DRAWING.indexOf(c) >= 0 ? 1 : 0;
    }
    return all > 2 && marks * 10 > all * 4;
  }
}
