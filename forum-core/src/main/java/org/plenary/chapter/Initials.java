package org.plenary.chapter;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first letters of names, in whatever script they are written. */
final class Initials {

  private static final int MOST = 2;

  private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Lu}\\p{M}?");

  private static final List<Pattern> FIRST =
      List.of(Pattern.compile("[\\p{L}\\p{N}]\\p{M}{0,2}"), Pattern.compile("\\X"));

  private Initials() {}

  /** Those of the words with a capital, of which two are enough; else the first letter alone. */
  static String of(String name) {
    String capitals =
        CAPITAL
            .matcher(name)
            .results()
            .limit(MOST)
            .map(MatchResult::group)
            .collect(Collectors.joining());
    return capitals.isEmpty() ? first(name) : capitals;
  }

  private static String first(String name) {
    return FIRST.stream()
        .flatMap(pattern -> pattern.matcher(name).results())
        .map(MatchResult::group)
        .findFirst()
        .orElse(name);
  }
}
