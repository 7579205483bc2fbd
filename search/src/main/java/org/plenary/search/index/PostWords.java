package org.plenary.search.index;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;

/**
 * What a post says, taken apart.
 *
 * @param own the author's words
 * @param quoted what others said, and what is folded away
 * @param code blocks of it
 * @param links the discussions that it links to
 */
public record PostWords(String own, String quoted, String code, List<Long> links) {

  private static final Pattern DISCUSSION = Pattern.compile("^/d/(\\d{1,18})(?:[/?#].*)?$");

  public PostWords {
    links = List.copyOf(links);
  }

  /** Out of the HTML of a post, as it is stored. */
  public static PostWords of(String html) {
    Document post = Jsoup.parseBodyFragment(html);
    List<Long> links =
        post.select("a[href]").eachAttr("href").stream()
            .flatMap(PostWords::discussion)
            .distinct()
            .toList();
    String code = taken(post, "pre");
    String quoted = taken(post, "blockquote, details");
    return new PostWords(post.body().text(), quoted, code, links);
  }

  private static Stream<Long> discussion(String address) {
    Matcher matcher = DISCUSSION.matcher(address);
    return matcher.matches() ? Stream.of(Long.valueOf(matcher.group(1))) : Stream.empty();
  }

  private static String taken(Document post, String what) {
    Elements parts = post.select(what);
    String words = parts.text();
    parts.remove();
    return words;
  }
}
