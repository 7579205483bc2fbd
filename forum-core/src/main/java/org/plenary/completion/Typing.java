package org.plenary.completion;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What somebody has typed: whole words, and the beginning of one more.
 *
 * @param words without accents and capitals, the last one a beginning
 */
record Typing(List<String> words) {

  /** A single letter begins too many words to be worth an answer. */
  private static final int FEWEST_LETTERS = 2;

  private static final int MOST_WORDS = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");

  static Typing of(String text) {
    List<String> all = WORD.matcher(folded(text)).results().map(MatchResult::group).toList();
    return new Typing(all.subList(Math.max(0, all.size() - MOST_WORDS), all.size()));
  }

  /** As the function of the same name in the database. */
  private static String folded(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  boolean isEnough() {
    return !words.isEmpty() && words.getLast().length() >= FEWEST_LETTERS;
  }

  /** What titles must match, in the language of {@code to_tsquery}; words alone stand in it. */
  String query() {
    return IntStream.range(0, words.size())
        .mapToObj(i -> "'%s'%s".formatted(words.get(i), i == words.size() - 1 ? ":*" : ""))
        .collect(Collectors.joining(" & "));
  }

  /** Whether each of its words begins one of a name. */
  boolean begins(String name) {
    List<String> named = of(name).words();
    return words.stream().allMatch(word -> named.stream().anyMatch(one -> one.startsWith(word)));
  }
}
