package org.plenary.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * What a post says, taken apart.
 *
 * @param own the author's words
 * @param quoted what others said, and what is folded away
 * @param code blocks of it
 */
public record PostWords(String own, String quoted, String code) {

  /** Out of the HTML of a post, as it is stored. */
  public static PostWords of(String html) {
    Document post = Jsoup.parseBodyFragment(html);
    String code = taken(post, "pre");
    String quoted = taken(post, "blockquote, details");
    return new PostWords(post.body().text(), quoted, code);
  }

  private static String taken(Document post, String what) {
    Elements parts = post.select(what);
    String words = parts.text();
    parts.remove();
    return words;
  }
}
