package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of mail as paragraphs, preformatted blocks and nested quotes. */
final class MailBlocks {

  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•o]|\\(?\\w{1,3}[.)]) .*");
  private static final String PRE_END = "</pre>\n";
  private static final int NARROWEST = 60;

  private final Inline inline;
  private final StringBuilder html;
  private final boolean byLine;
  private final List<String> chunk = new ArrayList<>();
  private int depth;

  MailBlocks(Inline inline, StringBuilder html, boolean byLine) {
    this.inline = inline;
    this.html = html;
    this.byLine = byLine;
  }

  void append(List<MailLine> lines) {
    for (MailLine line : lines) {
      if (line.depth() != depth) {
        closeChunk();
        moveTo(line.depth());
      }
      if (line.isBlank()) {
        closeChunk();
      } else {
        chunk.add(line.text().stripTrailing());
      }
    }
    closeChunk();
    moveTo(0);
  }

  private void moveTo(int target) {
    for (; depth < target; depth++) {
      html.append("<blockquote dir=\"auto\">\n");
    }
    for (; depth > target; depth--) {
      html.append("</blockquote>\n");
    }
  }

  private void closeChunk() {
    if (chunk.isEmpty()) {
      return;
    }
    if (Preformatted.looksSo(chunk)) {
      appendPreformatted();
    } else {
      appendParagraph();
    }
    chunk.clear();
  }

  private void appendPreformatted() {
    if (html.length() > PRE_END.length()
        && html.indexOf(PRE_END, html.length() - PRE_END.length()) >= 0) {
      html.setLength(html.length() - PRE_END.length());
      html.append("\n\n");
    } else {
      html.append("<pre dir=\"auto\">");
    }
    inline.append(html, String.join("\n", chunk));
    html.append(PRE_END);
  }

  private void appendParagraph() {
    int width = Math.max(NARROWEST, chunk.stream().mapToInt(String::length).max().orElse(0));
    html.append("<p dir=\"auto\">");
    for (int i = 0; i < chunk.size(); i++) {
      inline.append(html, chunk.get(i).strip());
      if (i + 1 < chunk.size()) {
        html.append(breaksAfter(i, width) ? "<br>\n" : "\n");
      }
    }
    html.append("</p>\n");
  }

  /** A line end was meant, not forced by the width, if the next word would still have fitted. */
  private boolean breaksAfter(int index, int width) {
    String next = chunk.get(index + 1).strip();
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return byLine
        || chunk.get(index).length() + 1 + word + 8 < width
        || isItem(chunk.get(index + 1));
  }

  static boolean isItem(String line) {
    return ITEM.matcher(line).matches();
  }
}
