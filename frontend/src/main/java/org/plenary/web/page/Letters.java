package org.plenary.web.page;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.ImmutableIndex;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Under which letter a name stands to readers of a language, whatever script it is in. */
final class Letters {

  // Beyond as many, letters would share a place.
  private static final int MOST = 2_000;

  private static final ULocale[] SCRIPTS =
      Stream.of("en", "ar", "ru", "el", "he", "hi", "bn", "ta", "th", "ka", "hy", "ja", "ko", "zh")
          .map(ULocale::forLanguageTag)
          .toArray(ULocale[]::new);

  private final Map<String, ImmutableIndex<String>> known = new ConcurrentHashMap<>();

  /** The place of the letter among all letters; places are in the order of the alphabet. */
  int placeOf(Texts texts, String name) {
    return index(texts).getBucketIndex(name);
  }

  /** What stands above the names of a place. */
  String at(Texts texts, int place) {
    return index(texts).getBucket(place).getLabel();
  }

  private ImmutableIndex<String> index(Texts texts) {
    return known.computeIfAbsent(texts.language(), Letters::of);
  }

  private static ImmutableIndex<String> of(String language) {
    return new AlphabeticIndex<String>(ULocale.forLanguageTag(language))
        .setMaxLabelCount(MOST)
        .addLabels(SCRIPTS)
        .buildImmutableIndex();
  }
}
