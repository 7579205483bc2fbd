package org.plenary.problem;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at the fields of what somebody wishes, and keeps what is wrong with each. */
public final class FieldCheck {

  private final List<FieldError> errors = new ArrayList<>();

  /** A text on one line, all of which can be seen. */
  public FieldCheck line(String field, String text, int least, int most) {
    int letters = text.codePointCount(0, text.length());
    boolean fits =
        letters >= least && letters <= most && text.codePoints().allMatch(FieldCheck::canBeSeen);
    return that(
        fits,
        field,
        Why.of(
            "line", "It must have %d to %d letters, and none that cannot be seen.", least, most));
  }

  // Joiners are letters' own in several scripts; all else without a shape hides something.
  private static boolean canBeSeen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      case Character.FORMAT -> point == 0x200c || point == 0x200d;
      default -> true;
    };
  }

  /** A text on several lines. */
  public FieldCheck text(String field, String text, int most) {
    boolean whole = text.codePoints().noneMatch(FieldCheck::isBroken);
    return that(
        text.codePointCount(0, text.length()) <= most && whole,
        field,
        Why.of("text", "It has more than %d letters, or some that cannot be kept.", most));
  }

  private static boolean isBroken(int point) {
    boolean isControl = Character.isISOControl(point) && "\r\n\t".indexOf(point) < 0;
    return isControl || Character.getType(point) == Character.SURROGATE;
  }

  /** Tags of BCP 47, each once. */
  public FieldCheck languages(String field, List<String> tags, int most) {
    boolean some = !tags.isEmpty() && tags.size() <= most;
    that(some, field, Why.of("how-many", "There must be %d to %d.", 1, most));
    that(
        tags.stream().distinct().count() == tags.size(),
        field,
        Why.of("each-once", "Each stands there once."));
    return that(
        tags.stream().allMatch(FieldCheck::isTag),
        field,
        Why.of("language", "Languages are written as en, fr, es, ar or pt-BR."));
  }

  /** One tag of BCP 47. */
  public FieldCheck language(String field, String tag) {
    return languages(field, List.of(tag), 1);
  }

  private static boolean isTag(String tag) {
    try {
      return tag.length() <= 35
          && !new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty();
    } catch (IllformedLocaleException _) {
      return false;
    }
  }

  /** Anything else; {@code why} says what would be right. */
  public FieldCheck that(boolean fits, String field, Why why) {
    if (!fits) {
      errors.add(new FieldError(field, why));
    }
    return this;
  }

  /** What another look found, where it found something. */
  public FieldCheck that(Optional<FieldError> objection) {
    objection.ifPresent(errors::add);
    return this;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  /** Refused with {@link Problem.Invalid} where something is wrong. */
  public Future<Void> verdict() {
    return errors.isEmpty()
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.Invalid(errors));
  }
}
