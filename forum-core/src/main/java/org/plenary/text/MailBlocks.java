package org.plenary.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lines of mail as paragraphs, preformatted blocks and nested quotes. */
final class MailBlocks {

  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•o]|\\(?\\w{1,3}[.)]) .*");
  private static final int NARROWEST = 60;

  private final Inline inline;
  private final StringBuilder html;
  private final boolean flowed;
  private final List<String> chunk = new ArrayList<>();
  private int depth;

  MailBlocks(Inline inline, StringBuilder html, boolean flowed) {
    this.inline = inline;
    this.html = html;
    this.flowed = flowed;
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
    html.append("<pre dir=\"auto\">");
    // A parser drops a first line end after <pre>, and none of ours may be lost.
    inline.append(html, String.join("\n", chunk));
    html.append("</pre>\n");
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
    return flowed
        || chunk.get(index).length() + 1 + word + 8 < width
        || ITEM.matcher(chunk.get(index + 1)).matches();
  }
}
