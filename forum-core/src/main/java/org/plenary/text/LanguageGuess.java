package org.plenary.text;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetector;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jspecify.annotations.Nullable;

/**
 * Guesses in which of the forum's languages a text is written. Give it the author's own words only,
 * see {@link PlainText#ownWords}. Thread-safe; the model (some 40 MB) is loaded at the first guess.
 */
public final class LanguageGuess {

  private static final String MODEL = "/langdetect-183.bin";
  private static final int ENOUGH_CHARACTERS = 300;
  private static final int LEAST_LETTERS = 20;
  private static final int LEAST_IDEOGRAPHS = 8;
  private static final double CLEAR_LEAD = 1.2;

  private static final Map<String, String> TAGS =
      Map.ofEntries(
          entry("eng", "en"),
          entry("fra", "fr"),
          entry("spa", "es"),
          entry("por", "pt"),
          entry("deu", "de"),
          entry("nld", "nl"),
          entry("ita", "it"),
          entry("ara", "ar"),
          entry("rus", "ru"),
          entry("tur", "tr"),
          entry("fas", "fa"),
          entry("pes", "fa"),
          entry("hin", "hi"),
          entry("ind", "id"),
          entry("cmn", "zh"),
          entry("jpn", "ja"),
          entry("kor", "ko"));

  private final ReentrantLock loading = new ReentrantLock();
  private volatile @Nullable LanguageDetector detector;

  /**
   * The BCP 47 tag of the language; empty for a short or ambiguous text and for other languages.
   */
  public Optional<String> of(String text) {
    String words = text.length() <= ENOUGH_CHARACTERS ? text : text.substring(0, ENOUGH_CHARACTERS);
    return isEnough(words) ? clearWinner(loaded().predictLanguages(words)) : Optional.empty();
  }

  /** All that can be guessed. */
  public static Set<String> tags() {
    return Set.copyOf(TAGS.values());
  }

  private static boolean isEnough(String text) {
    long ideographs = text.codePoints().filter(Character::isIdeographic).count();
    return ideographs >= LEAST_IDEOGRAPHS
        || text.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS;
  }

  /** The best of all languages must be one of ours, and well ahead of our other ones. */
  private static Optional<String> clearWinner(Language[] guesses) {
    Language best = guesses[0];
    String tag = TAGS.get(best.getLang());
    if (tag == null) {
      return Optional.empty();
    }
    double second =
        Arrays.stream(guesses)
            .filter(guess -> !tag.equals(TAGS.getOrDefault(guess.getLang(), tag)))
            .mapToDouble(Language::getConfidence)
            .max()
            .orElse(0);
    return best.getConfidence() >= CLEAR_LEAD * second ? Optional.of(tag) : Optional.empty();
  }

  private LanguageDetector loaded() {
    LanguageDetector ready = detector;
    if (ready != null) {
      return ready;
    }
    loading.lock();
    try {
      LanguageDetector loaded = detector == null ? new LanguageDetectorME(load()) : detector;
      detector = loaded;
      return loaded;
    } finally {
      loading.unlock();
    }
  }

  private static LanguageDetectorModel load() {
    try (InputStream model = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (model == null) {
        throw new IllegalStateException("The language model " + MODEL + " is not packaged");
      }
      return new LanguageDetectorModel(model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
