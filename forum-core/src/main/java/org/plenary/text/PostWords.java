package org.plenary.text;

import org.jsoup.Jsoup;

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
    var voices = new Voices();
    Jsoup.parseBodyFragment(html).body().traverse(voices);
    return new PostWords(voices.own(), voices.quoted(), voices.code());
  }
}
