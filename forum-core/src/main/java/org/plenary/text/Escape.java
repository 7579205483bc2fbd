package org.plenary.text;

/** Escaping for the text and the double-quoted attributes of HTML. */
final class Escape {

  private Escape() {}

  static void append(StringBuilder html, CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }
}
