package org.plenary.web.embed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The HTML of an answer, as the filter of WordPress lets it through: a quotation without attributes
 * that has links and words alone, and a frame behind it.
 */
final class OEmbedHtml {

  private static final String BETWEEN = " · ";

  private OEmbedHtml() {}

  /** Words, which may lead somewhere. */
  record Leading(Optional<String> address, String words) {

    static Leading to(String address, String words) {
      return new Leading(Optional.of(address), words);
    }

    String html() {
      return address
          .map(to -> "<a href=\"" + quoted(to) + "\">" + quoted(words) + "</a>")
          .orElseGet(() -> quoted(words));
    }
  }

  /**
   * @param head what it is
   * @param words what is said there; may be empty
   * @param links what else it leads to
   * @param frame the whole address of the frame
   */
  static String of(Leading head, String words, List<Leading> links, String frame, OEmbedSize size) {
    String inside =
        Stream.of(
                Stream.of(head.html()),
                Stream.of(words).filter(text -> !text.isEmpty()).map(OEmbedHtml::quoted),
                links.stream().map(Leading::html))
            .flatMap(parts -> parts)
            .collect(Collectors.joining(BETWEEN));
    return """
        <blockquote>%s</blockquote><iframe src="%s" width="%d" height="%d" title="%s" \
        frameborder="0"></iframe>"""
        .formatted(inside, quoted(frame), size.width(), size.height(), quoted(head.words()));
  }

  private static String quoted(String text) {
    return text.replace("&", "&amp;")
        .replace("\"", "&quot;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
