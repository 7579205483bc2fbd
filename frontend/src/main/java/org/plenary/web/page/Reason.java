package org.plenary.web.page;

import org.jspecify.annotations.Nullable;
import org.plenary.problem.Why;

/**
 * Why something is refused, for one reader: in their language where there are words for it, else as
 * it arose, and marked as English.
 *
 * @param language of the words; null where it is that of the page
 */
public record Reason(String words, @Nullable String language) {

  public static Reason of(Texts texts, Why why) {
    return why.key()
        .filter(key -> texts.knows("why." + key))
        .map(key -> new Reason(said(texts, "why." + key, why.values().toArray()), null))
        .orElseGet(() -> new Reason(why.english(), texts.language().equals("en") ? null : "en"));
  }

  private static String said(Texts texts, String key, Object[] values) {
    return values.length == 0 ? texts.text(key) : texts.text(key, values);
  }

  /** The direction of the language; null where it is that of the page. */
  public @Nullable String direction() {
    return language == null ? null : "ltr";
  }
}
