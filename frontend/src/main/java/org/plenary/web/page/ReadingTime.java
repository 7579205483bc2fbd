package org.plenary.web.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.post.Participation.Spoken;

/**
 * How long texts take to read, about. Words and letters a minute are those that
 * Trauzettel-Klosinski and Dietz found in 17 languages (Standardized assessment of reading
 * performance: the new International Reading Speed Texts IReST, 2012). A text is measured in bytes
 * of UTF-8, for a database knows these without reading it: what is read in a minute is its letters
 * with a space for each word, in as many bytes as its script takes. Where there are no spaces,
 * letters alone count.
 */
final class ReadingTime {

  // 190 words of 965 letters: the mean of the languages with Latin letters.
  private static final int LATIN = 190 + 965;

  private static final Map<String, Integer> BYTES_A_MINUTE =
      Stream.of(
              each(138 + 612 * 2, "ar", "fa", "ur", "ps"),
              each(187 + 833 * 2, "he", "yi"),
              each(184 + 986 * 2, "ru", "uk", "be", "bg", "sr", "mk", "el", "hy"),
              each(255 * 3, "zh"),
              each(357 * 3, "ja"),
              // Nobody measured these: as in Latin letters, of three bytes each.
              each(190 + 965 * 3, "hi", "mr", "ne", "bn", "ta", "te", "ka", "am", "ko"),
              each(965 * 3, "th", "lo", "km", "my"))
          .flatMap(rates -> rates.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private ReadingTime() {}

  private static Map<String, Integer> each(int rate, String... languages) {
    return Stream.of(languages).collect(Collectors.toMap(language -> language, _ -> rate));
  }

  /** In minutes, at least one. */
  static int minutes(List<Spoken> texts) {
    double minutes = texts.stream().mapToDouble(ReadingTime::minutes).sum();
    return Math.max(1, (int) Math.min(Integer.MAX_VALUE, Math.round(minutes)));
  }

  private static double minutes(Spoken text) {
    String language = text.language().split("-", 2)[0];
    return text.bytes() / (double) BYTES_A_MINUTE.getOrDefault(language, LATIN);
  }
}
