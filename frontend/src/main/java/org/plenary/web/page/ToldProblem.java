package org.plenary.web.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;
import org.plenary.web.door.Problems.Description;

/** That a form was not taken, and why, as it is told above what was typed. */
final class ToldProblem {

  // Of tokens and keys, which programs send, who fills in a form knows nothing.
  private static final Set<String> SAID = Set.of("not-signed-in", "key-reused");

  private ToldProblem() {}

  static String in(Texts texts, Description problem) {
    return problem.name().equals("key-reused")
        ? texts.text("write.reused")
        : texts.problem(problem.name()) + ".";
  }

  /** What there is to say beyond that. */
  static List<Reason> reasons(Texts texts, Description problem) {
    return SAID.contains(problem.name())
        ? List.of()
        : whys(problem).map(why -> Reason.of(texts, why)).toList();
  }

  /** What is wrong with which field. */
  static List<FieldError> errors(Description problem) {
    return SAID.contains(problem.name()) ? List.of() : problem.errors();
  }

  private static Stream<Why> whys(Description problem) {
    return problem.errors().isEmpty()
        ? Stream.of(problem.why())
        : problem.errors().stream().map(FieldError::why);
  }
}
