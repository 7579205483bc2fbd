package org.plenary.conduct;

import java.util.Optional;

/**
 * Whose code it is.
 *
 * @param chapter the address of the chapter
 * @param forum the slug of the forum that adds these rules, empty for the chapter's own
 */
public record CodePlace(String chapter, Optional<String> forum) {

  public static CodePlace of(String chapter) {
    return new CodePlace(chapter, Optional.empty());
  }

  public static CodePlace of(String chapter, String forum) {
    return new CodePlace(chapter, Optional.of(forum));
  }
}
