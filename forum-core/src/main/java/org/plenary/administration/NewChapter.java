package org.plenary.administration;

import java.util.List;

/**
 * A chapter that is to be founded.
 *
 * @param officer the handle of its first officer
 */
public record NewChapter(
    String slug, String name, String description, List<String> languages, String officer) {

  public NewChapter {
    languages = List.copyOf(languages);
  }
}
