package org.plenary.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.text.CleanText;

/**
 * Takes a question apart. What does not end, or begins nothing, is a word like others: quotation
 * marks of any script open and close, and a colon may be a wide one.
 */
final class Items {

  private static final String QUOTATION_MARKS = "\"“”„‟«»「」『』＂";
  private static final String COLONS = ":：";
  private static final String MINUS_SIGNS = "-−－";

  private final String text;
  private int at;

  Items(String text) {
    this.text = text;
  }

  List<Item> all() {
    List<Item> items = new ArrayList<>();
    for (skipSpace(); at < text.length(); skipSpace()) {
      items.add(item());
    }
    return items;
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private Item item() {
    int from = at;
    boolean negated =
        isAny(MINUS_SIGNS, at) && at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    at += negated ? 1 : 0;
    Operator operator = operator();
    boolean quoted = isAny(QUOTATION_MARKS, at);
    String value = CleanText.of(quoted ? phrase() : word());
    return new Item(negated, operator, value, quoted, new Place(from, at));
  }

  private @Nullable Operator operator() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (!isAny(COLONS, end)) {
      return null;
    }
    Optional<Operator> known = Operator.named(text.substring(at, end).toLowerCase(Locale.ROOT));
    at = known.isPresent() ? end + 1 : at;
    return known.orElse(null);
  }

  private boolean isAny(String characters, int index) {
    return index < text.length() && characters.indexOf(text.charAt(index)) >= 0;
  }

  // One that is not closed ends with the question.
  private String phrase() {
    int from = ++at;
    while (at < text.length() && !isAny(QUOTATION_MARKS, at)) {
      at++;
    }
    String phrase = text.substring(from, at);
    at += at < text.length() ? 1 : 0;
    return phrase;
  }

  private String word() {
    int from = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !(at > from && isOpening())) {
      at++;
    }
    return text.substring(from, at);
  }

  // In 5"2 it is part of the word; what follows would have no space before it either.
  private boolean isOpening() {
    return isAny(QUOTATION_MARKS, at) && !isAny("\"", at);
  }
}
