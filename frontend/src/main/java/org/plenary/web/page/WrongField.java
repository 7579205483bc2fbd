package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.problem.FieldError;
import org.plenary.web.door.Problems.Description;

/**
 * Where on a page a field stands that was refused: the reason above the form leads there. Fields
 * with which nothing is wrong have no such place, so that several like forms can stand on a page.
 */
public final class WrongField {

  // Forms carry it, and nobody fills it in.
  private static final String VERSION = "version";

  private WrongField() {}

  /** What the field is marked with, by the first of its names that was refused. */
  static @Nullable String place(Optional<Description> problem, String... names) {
    List<String> meant = List.of(names);
    return problem.stream()
        .flatMap(told -> told.errors().stream())
        .map(FieldError::field)
        .filter(meant::contains)
        .findFirst()
        .map(WrongField::place)
        .orElse(null);
  }

  private static String place(String field) {
    return "wrong-" + field;
  }

  /** What leads there; null for what is no field that somebody fills in. */
  public static @Nullable String address(Texts texts, FieldError error) {
    return texts.field(error.field()).isEmpty() || error.field().equals(VERSION)
        ? null
        : "#" + place(error.field());
  }
}
