package org.plenary.text;

/** What stands in a table that a spreadsheet opens. */
public final class TableCell {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private TableCell() {}

  /** The same text; what a spreadsheet would take for a formula is a text to it. */
  public static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
