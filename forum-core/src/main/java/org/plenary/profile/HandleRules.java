package org.plenary.profile;

import com.ibm.icu.text.SpoofChecker;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;

/** Which handles a member may choose, so that nobody is taken for somebody else. */
final class HandleRules {

  private static final int LONGEST = 60;
  private static final Set<String> RESERVED =
      Set.of(
          "admin",
          "administrator",
          "anonymous",
          "api",
          "chair",
          "help",
          "me",
          "moderator",
          "moderators",
          "nobody",
          "officer",
          "plenary",
          "root",
          "support",
          "system");

  private final SpoofChecker spoofs = new SpoofChecker.Builder().build();

  /** Why it cannot be one; empty when it can. */
  Optional<FieldError> objection(String handle) {
    return handle
        .codePoints()
        .filter(point -> !isPlain(point))
        .mapToObj(HandleRules::letter)
        .findFirst()
        .or(() -> form(handle));
  }

  private static Optional<FieldError> form(String handle) {
    if (handle.isEmpty() || handle.length() > LONGEST || "._-".indexOf(handle.charAt(0)) >= 0) {
      return refused(
          Why.of(
              "handle-letters", "It must have %d to %d letters and begin with one.", 1, LONGEST));
    }
    return RESERVED.contains(handle)
        ? refused(Why.of("handle-reserved", "Nobody can have this one."))
        : Optional.empty();
  }

  private static boolean isPlain(int point) {
    return (point >= 'a' && point <= 'z')
        || (point >= '0' && point <= '9')
        || "._-".indexOf(point) >= 0;
  }

  // A letter that looks like another is best told by its number, which is the same in any language.
  private static FieldError letter(int point) {
    String name = "U+%04X".formatted(point);
    return new FieldError(
        "handle",
        Why.of(
            "handle-character",
            "It has the character %s; only a to z, digits and . _ - are possible.",
            name));
  }

  private static Optional<FieldError> refused(Why why) {
    return Optional.of(new FieldError("handle", why));
  }

  /** The same for handles that look alike: {@code rn} and {@code m}, {@code 0} and {@code o}. */
  String skeleton(String handle) {
    // To the table, 0 looks like a capital O; handles have none.
    return spoofs.getSkeleton(handle).toLowerCase(Locale.ROOT);
  }
}
