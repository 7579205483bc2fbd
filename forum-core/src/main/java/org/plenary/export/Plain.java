package org.plenary.export;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.plenary.post.Post;
import org.plenary.text.Format;

/** What posts say, as text. */
public final class Plain {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final String BLOCKS =
      "p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre, summary";

  private Plain() {}

  /** As its author wrote it; of HTML what it says. */
  public static String of(Post post) {
    return post.format() == Format.HTML ? text(post.html()) : post.source().orElse("");
  }

  private static String text(String html) {
    Document document = Jsoup.parse(html);
    document.select(BLOCKS).forEach(block -> block.appendText("\n"));
    return document.wholeText().strip();
  }

  /** Line by line, whatever ends a line to anybody. */
  static List<String> lines(String text) {
    return List.of(LINE_END.split(text.stripTrailing(), -1));
  }

  /** On one line. */
  static String line(String text) {
    return LINE_END.matcher(text).replaceAll(" ");
  }
}
