package org.plenary.attachment;

import java.text.Normalizer;

/** Names of files as others may see them: no path, nothing that cannot be seen, a true ending. */
final class FileName {

  private static final int LONGEST_STEM = 200;
  private static final String NAMELESS = "file";

  private FileName() {}

  /** What a file of this type is called here, of what its sender called it. */
  static String of(String sent, FileType type) {
    String name = seen(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
    String stem = endsIn(name, type) ? name.substring(0, name.lastIndexOf('.')) : name;
    return (stem.isBlank() ? NAMELESS : shortened(stem).strip()) + "." + type.ending();
  }

  private static String seen(String name) {
    var seen = new StringBuilder();
    Normalizer.normalize(name, Normalizer.Form.NFC)
        .codePoints()
        .filter(FileName::canBeSeen)
        .forEach(seen::appendCodePoint);
    return seen.toString().strip().replaceFirst("^\\.+", "");
  }

  private static boolean canBeSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static boolean endsIn(String name, FileType type) {
    String ending = "." + type.ending();
    return name.regionMatches(true, name.length() - ending.length(), ending, 0, ending.length())
        || (type == FileType.JPEG && name.matches("(?is).*\\.jpeg"));
  }

  private static String shortened(String stem) {
    int letters = stem.codePointCount(0, stem.length());
    return stem.substring(0, stem.offsetByCodePoints(0, Math.min(letters, LONGEST_STEM)));
  }
}
