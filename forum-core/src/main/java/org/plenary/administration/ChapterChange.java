package org.plenary.administration;

import java.util.List;
import java.util.Optional;
import org.plenary.chapter.Joining;

/**
 * A chapter as its officers want it.
 *
 * @param joinForm the address of the chapter's own form, where people join by that
 * @param mark its own; without one it has the initials of its name
 */
public record ChapterChange(
    String name,
    String description,
    List<String> languages,
    Joining joining,
    Optional<String> joinForm,
    Optional<String> mark,
    int hue) {

  public ChapterChange {
    languages = List.copyOf(languages);
  }
}
