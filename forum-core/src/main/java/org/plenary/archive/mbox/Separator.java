package org.plenary.archive.mbox;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What stands between two messages of an archive. */
enum Separator {

  /** mboxo, mboxrd and pipermail: {@code From name at host Tue Apr 1 00:18:57 2008}. */
  FROM_LINE(
      "From (?:.{0,300}\\s)?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),?\\s+\\w{3}\\s+\\d{1,2}"
          + "\\s+\\d{1,2}:\\d{2}(?::\\d{2})?\\s.{0,20}\\d{4}.{0,30}") {
    @Override
    boolean maySeparate(byte[] line) {
      return line.length >= 5
          && line[0] == 'F'
          && line[1] == 'r'
          && line[2] == 'o'
          && line[3] == 'm'
          && line[4] == ' ';
    }
  },

  /** The logs of LISTSERV: a line of equal signs. */
  EQUAL_SIGNS("={40,100}") {
    @Override
    boolean maySeparate(byte[] line) {
      return line.length > 40 && line[0] == '=' && line[1] == '=';
    }
  },

  /** One message fills the file. */
  NONE("(?!)") {
    @Override
    boolean maySeparate(byte[] line) {
      return false;
    }
  };

  private static final Pattern HEADER =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}\\s*:.*|>From .*", Pattern.DOTALL);

  private final Pattern form;

  Separator(String form) {
    this.form = Pattern.compile(form, Pattern.DOTALL);
  }

  /** Cheap: false for nearly every line that is none. */
  abstract boolean maySeparate(byte[] line);

  /** Whether the line ends a message, given the one after it, which is empty at the end. */
  boolean separates(byte[] line, byte[] next) {
    return maySeparate(line)
        && form.matcher(Lines.text(line)).matches()
        && (next.length == 0 || isHeader(next));
  }

  /** Whether the archive put a mark in front of the line, so that it is not taken for one. */
  boolean isQuoted(byte[] line) {
    int marks = 0;
    while (marks < line.length && line[marks] == '>') {
      marks++;
    }
    return this == FROM_LINE
        && marks > 0
        && line.length >= marks + 5
        && FROM_LINE.maySeparate(Arrays.copyOfRange(line, marks, line.length));
  }

  /** Whether a message can begin with the line. */
  static boolean isHeader(byte[] line) {
    return HEADER.matcher(Lines.text(line)).matches();
  }
}
