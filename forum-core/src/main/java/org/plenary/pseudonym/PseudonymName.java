package org.plenary.pseudonym;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/** Which names are pseudonyms: short, of letters that can be seen, with no other meaning. */
final class PseudonymName {

  private static final int LONGEST = 60;
  private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();

  private PseudonymName() {}

  /** As it is kept: without spaces around it, in one form of Unicode. */
  static String normal(String wish) {
    return Normalizer.normalize(wish.strip(), Normalizer.Form.NFC);
  }

  /** The same for names that look alike (Unicode TR 39). */
  static String skeleton(String name) {
    return SPOOFS.getSkeleton(name).toLowerCase(Locale.ROOT);
  }

  /** Why it cannot be one; empty when it can. */
  static Optional<Problem> objection(String name) {
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
      return refused(Why.of("letters", "It must have %d to %d letters.", 1, LONGEST));
    }
    return name.codePoints().allMatch(PseudonymName::isPlain)
        ? Optional.empty()
        : refused(
            Why.of(
                "pseudonym-letters",
                "It may have letters, marks, digits, single spaces and . ' - only."));
  }

  private static Optional<Problem> refused(Why why) {
    return Optional.of(Problem.Invalid.field("name", why));
  }

  private static boolean isPlain(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK
        || Character.getType(point) == Character.COMBINING_SPACING_MARK
        || " .'-".indexOf(point) >= 0;
  }
}
