package org.plenary.text;

import java.util.ArrayList;
import java.util.List;

/** Text in format=flowed (RFC 3676) as text of whole paragraphs. */
public final class FlowedText {

  private static final String SIGNATURE = "-- ";

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final boolean delSp;
  private int depth;
  private boolean isOpen;

  private FlowedText(boolean delSp) {
    this.delSp = delSp;
  }

  /**
   * Each paragraph on one line behind its quote marks.
   *
   * @param delSp whether the space that ends a flowed line is not part of the text
   */
  public static String joined(String text, boolean delSp) {
    var flowed = new FlowedText(delSp);
    text.lines().forEach(flowed::add);
    flowed.close();
    return String.join("\n", flowed.lines);
  }

  private void add(String raw) {
    MailLine line = MailLines.unstuffed(raw);
    boolean isSignature = line.text().equals(SIGNATURE);
    if (line.depth() != depth || isSignature) {
      close();
    }
    depth = line.depth();
    isOpen = true;
    boolean continues = line.text().endsWith(" ") && !isSignature;
    paragraph.append(line.text(), 0, line.text().length() - (continues && delSp ? 1 : 0));
    if (!continues) {
      close();
    }
  }

  private void close() {
    if (isOpen) {
      lines.add(marked(depth, paragraph.toString()));
      paragraph.setLength(0);
      isOpen = false;
    }
  }

  // Behind two spaces a mark is no longer read as one of a quote.
  private static String marked(int depth, String text) {
    if (depth > 0) {
      return ">".repeat(depth) + " " + text;
    }
    return text.stripLeading().startsWith(">") ? "  " + text : text;
  }
}
