package org.plenary.quote;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.text.Range;

/**
 * Where in a text the words of a quote stand, whatever its lines. Between {@code […]} or {@code
 * [...]} something may be left out, in the order of the text.
 */
final class Passage {

  private static final Pattern OMISSION = Pattern.compile("\\[(?:…|\\.\\.\\.)]");

  private Passage() {}

  /** In this piece of the text, else in the whole; empty where they stand nowhere. */
  static Optional<Range> find(String text, String words, Optional<Range> piece) {
    String line = text.replace('\n', ' ');
    List<String> said = parts(words);
    return piece
        .flatMap(wished -> within(line, said, wished))
        .or(() -> within(line, said, whole(line)));
  }

  private static List<String> parts(String words) {
    return OMISSION
        .splitAsStream(words.replace('\n', ' '))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Range whole(String text) {
    return new Range(0, text.codePointCount(0, text.length()));
  }

  /** In one of these pieces of the text, and nowhere else. */
  static Optional<Range> findIn(String text, String words, List<Range> pieces) {
    String line = text.replace('\n', ' ');
    List<String> said = parts(words);
    return pieces.stream().flatMap(piece -> within(line, said, piece).stream()).findFirst();
  }

  private static Optional<Range> within(String text, List<String> said, Range piece) {
    int begin = text.offsetByCodePoints(0, piece.from());
    int end = text.offsetByCodePoints(begin, piece.to() - piece.from());
    int first = begin;
    int at = begin;
    for (String part : said) {
      int found = Search.of(part).in(text, at, end);
      if (found < 0) {
        return Optional.empty();
      }
      first = at == begin && first == begin ? found : first;
      at = found + part.length();
    }
    int from = text.codePointCount(0, first);
    return Optional.of(new Range(from, from + text.codePointCount(first, at)));
  }
}
