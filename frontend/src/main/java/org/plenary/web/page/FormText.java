package org.plenary.web.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.problem.FieldError;
import org.plenary.problem.Flaw;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** What people type or paste into a form, of which not every character can be kept. */
final class FormText {

  /** How many letters a field may have. */
  static final int LONGEST = 100_000;

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\f\\x0b\\x85]");
  private static final Pattern UNKEPT =
      Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff]");

  private FormText() {}

  /** The same, where what ends a page or a line somewhere else ends a line. */
  static String kept(String typed) {
    return UNKEPT.matcher(LINE_END.matcher(typed).replaceAll("\n")).replaceAll("");
  }

  /** Why it cannot be taken as it was typed. */
  static Optional<Problem> objection(String field, String typed) {
    if (typed.codePointCount(0, typed.length()) > LONGEST) {
      return Optional.of(
          Problem.Invalid.field(
              field, Why.of("too-many-letters", "It has more than %d letters.", LONGEST)));
    }
    return UNKEPT.matcher(typed).find()
        ? Optional.of(
            new Problem.Flawed(
                Flaw.UNKEPT_LETTER,
                new FieldError(
                    field,
                    Why.of(
                        "taken-out",
                        "It had characters that cannot be kept. They are taken out: look, and send it"
                            + " again."))))
        : Optional.empty();
  }
}
