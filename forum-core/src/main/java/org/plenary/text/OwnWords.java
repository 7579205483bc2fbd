package org.plenary.text;

import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The words of a post without marks and without what it quotes: a line for each block, single
 * spaces in it, mail addresses hidden. Quotes are compared with it, and the letters of their ranges
 * counted in it. Thread-safe; never throws.
 */
public final class OwnWords {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EMPTY_LINE = Pattern.compile("\n[ \t]*\n");
  private static final Addresses ADDRESSES = new Addresses();

  private final Markdown markdown = new Markdown();
  private final PlainText plainText = new PlainText();
  private final Sanitiser sanitiser = new Sanitiser();

  public String of(Format format, String source) {
    return switch (format) {
      case MARKDOWN -> of(markdown.parse(source));
      case PLAIN -> normal(paragraphs(plainText.ownWords(source)));
      case HTML -> normal(blocks(sanitiser.sanitise(source)));
    };
  }

  static String of(Node document) {
    return normal(new SpokenWords().with(document.getFirstChild()).text());
  }

  /** Of these nodes and those behind them. */
  static String of(@Nullable Node words, @Nullable Node blocks) {
    return normal(new SpokenWords().with(words).with(blocks).text());
  }

  private static String paragraphs(String text) {
    return String.join("\n", EMPTY_LINE.splitAsStream(text).map(OwnWords::inOneLine).toList());
  }

  private static String inOneLine(String text) {
    return text.replace('\n', ' ');
  }

  private static String blocks(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select("blockquote").remove();
    var words = new HtmlWords();
    body.traverse(words);
    return words.text();
  }

  private static String normal(String text) {
    String spaced =
        SPACE.matcher(text).replaceAll(run -> run.group().indexOf('\n') < 0 ? " " : "\n");
    return ADDRESSES.mask(spaced.strip());
  }
}
