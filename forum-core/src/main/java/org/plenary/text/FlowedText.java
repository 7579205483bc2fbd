package org.plenary.text;

import java.util.stream.Collectors;

/** Text in format=flowed (RFC 3676) as text of whole paragraphs. */
public final class FlowedText {

  private FlowedText() {}

  /**
   * Each paragraph on one line behind its quote marks.
   *
   * @param delSp whether the space that ends a flowed line is not part of the text
   */
  public static String joined(String text, boolean delSp) {
    return MailLines.flowed(text, delSp).stream()
        .map(FlowedText::marked)
        .collect(Collectors.joining("\n"));
  }

  private static String marked(MailLine line) {
    return line.depth() == 0 ? line.text() : ">".repeat(line.depth()) + " " + line.text();
  }
}
