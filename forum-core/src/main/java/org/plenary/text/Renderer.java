package org.plenary.text;

import java.util.Map;
import java.util.Set;

/** The source of a post to the HTML that is stored beside it. Thread-safe; never throws. */
public final class Renderer {

  /** Raised whenever the same source gives other HTML than before. */
  public static final int VERSION = 6;

  private final Markdown markdown = new Markdown();
  private final PlainText plainText = new PlainText();
  private final Sanitiser sanitiser = new Sanitiser();

  /** What a member wrote here. */
  public Rendered render(Format format, String source) {
    return format == Format.MARKDOWN
        ? compose(source).rendered()
        : new Rendered(archived(format, source), VERSION);
  }

  /** What a member writes in Markdown. */
  public Composition compose(String source) {
    return markdown.compose(source);
  }

  /**
   * What cites posts in Markdown.
   *
   * @param posts by the numbers under which it cites them
   */
  public Rendered render(String source, Map<Integer, Long> posts) {
    return markdown.compose(source, posts).rendered();
  }

  /** The numbers of posts that a text in Markdown cites as {@code #12}. */
  public Set<Integer> cited(String source) {
    return markdown.cited(source);
  }

  /** What came from an archive: it names people of elsewhere. */
  public Rendered renderArchived(Format format, String source) {
    return new Rendered(archived(format, source), VERSION);
  }

  private String archived(Format format, String source) {
    return switch (format) {
      case MARKDOWN -> markdown.renderArchived(source);
      case PLAIN -> plainText.render(source);
      case HTML -> sanitiser.sanitise(source);
    };
  }
}
