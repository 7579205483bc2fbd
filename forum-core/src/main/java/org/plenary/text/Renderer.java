package org.plenary.text;

/** The source of a post to the HTML that is stored beside it. Thread-safe; never throws. */
public final class Renderer {

  /** Raised whenever the same source gives other HTML than before. */
  public static final int VERSION = 2;

  private final Markdown markdown = new Markdown();
  private final PlainText plainText = new PlainText();
  private final Sanitiser sanitiser = new Sanitiser();

  public Rendered render(Format format, String source) {
    String html =
        switch (format) {
          case MARKDOWN -> markdown.render(source);
          case PLAIN -> plainText.render(source);
          case HTML -> sanitiser.sanitise(source);
        };
    return new Rendered(html, VERSION);
  }
}
