package org.plenary.text;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The beginning of what an author wrote, for lists and feeds. Thread-safe; never throws. */
public final class Excerpt {

  /** The longest excerpt, in characters. */
  public static final int LENGTH = 280;

  private static final int READ = 8000;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Markdown markdown = new Markdown();
  private final PlainText plainText = new PlainText();
  private final Sanitiser sanitiser = new Sanitiser();
  private final Addresses addresses = new Addresses();

  /**
   * At most {@link #LENGTH} characters of the author's own words, on one line, addresses hidden, as
   * plain text that still needs escaping.
   */
  public String of(Format format, String source) {
    String begin = source.length() <= READ ? source : source.substring(0, READ);
    String words =
        switch (format) {
          case MARKDOWN -> markdown.text(plainText.ownWords(begin));
          case PLAIN -> plainText.ownWords(begin);
          case HTML -> Jsoup.parse(sanitiser.sanitise(begin)).text();
        };
    return shortened(SPACE.matcher(addresses.mask(words)).replaceAll(" ").strip());
  }

  /** The same of what is rendered and safe already. */
  public String ofShown(String html) {
    Document begin = Jsoup.parse(html.length() <= READ ? html : html.substring(0, READ));
    begin.select("blockquote, details").remove();
    return shortened(SPACE.matcher(addresses.mask(begin.text())).replaceAll(" ").strip());
  }

  private static String shortened(String words) {
    if (words.length() <= LENGTH) {
      return words;
    }
    int space = words.lastIndexOf(' ', LENGTH - 1);
    int end = space > LENGTH / 2 ? space : LENGTH - 1;
    return words.substring(0, space == end ? end : betweenLetters(words, end)) + "…";
  }

  // Emoji, Hangul and accents may be made of several characters that belong together; what has
  // more of them than an excerpt is no letter.
  private static int betweenLetters(String words, int end) {
    BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
    letters.setText(words.substring(0, Math.min(words.length(), 2 * LENGTH)));
    int whole = letters.isBoundary(end) ? end : letters.preceding(end);
    if (whole > 0) {
      return whole;
    }
    return Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
  }
}
