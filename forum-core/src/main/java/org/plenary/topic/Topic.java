package org.plenary.topic;

import java.util.Map;

/**
 * A subject that runs across all chapters.
 *
 * @param emerging whether the subject is new among the Internet Society's issues
 * @param names by language, English always among them
 */
public record Topic(String slug, boolean emerging, Map<String, String> names) {

  public Topic {
    names = Map.copyOf(names);
  }

  /** Its name in the language, else in English. */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", slug));
  }
}
