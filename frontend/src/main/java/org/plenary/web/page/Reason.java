package org.plenary.web.page;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why something is refused, for one reader. Refusals arise in English; those for which the pages
 * have words are said in the reader's language, all others as they are, and marked as English.
 *
 * @param language of the words; null where it is that of the page
 */
public record Reason(String words, @Nullable String language) {

  // What the search says of an operator begins with its name, which the page shows beside it.
  private static final Pattern OPERATOR = Pattern.compile("^[a-z]+: ");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  static Reason of(Texts texts, String english) {
    String sentence = OPERATOR.matcher(english).replaceFirst("");
    String key = key(sentence);
    if (texts.knows(key)) {
      return new Reason(said(texts, key, numbers(sentence)), null);
    }
    return new Reason(english, texts.language().equals("en") ? null : "en");
  }

  /** The key of the words for a sentence: its letters, whatever numbers it names. */
  static String key(String english) {
    String letters = NO_LETTERS.matcher(english.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return "why." + letters.replace(' ', '-');
  }

  private static String said(Texts texts, String key, Object[] numbers) {
    return numbers.length == 0 ? texts.text(key) : texts.text(key, numbers);
  }

  private static Object[] numbers(String english) {
    return NUMBER.matcher(english).results().map(MatchResult::group).map(Long::valueOf).toArray();
  }

  /** The direction of the language; null where it is that of the page. */
  public @Nullable String direction() {
    return language == null ? null : "ltr";
  }
}
