package org.plenary.problem;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import java.util.Optional;

/**
 * Why something is refused, in a sentence. Programs read it in English; people read it in their
 * language, where the pages have words for its key.
 *
 * @param key what the sentence is called; empty where only programs read it
 * @param values the numbers and names in it, in their order
 */
public record Why(Optional<String> key, String english, List<Object> values) {

  public Why {
    values = List.copyOf(values);
  }

  /** A sentence for which every language has words. */
  @FormatMethod
  public static Why of(String key, @FormatString String english, Object... values) {
    return new Why(Optional.of(key), english.formatted(values), List.of(values));
  }

  /** A sentence that only programs meet; no page shows it. */
  public static Why inEnglish(String english) {
    return new Why(Optional.empty(), english, List.of());
  }
}
