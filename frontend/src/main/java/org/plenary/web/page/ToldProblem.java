package org.plenary.web.page;

import java.util.stream.Collectors;
import org.plenary.problem.FieldError;
import org.plenary.web.door.Problems.Description;

/** Why a form was not taken, as it is told above what was typed. */
final class ToldProblem {

  private ToldProblem() {}

  // Of tokens and keys, which programs send, who fills in a form knows nothing.
  static String in(Texts texts, Description problem) {
    return switch (problem.name()) {
      case "not-signed-in" -> texts.text("problem.not-signed-in") + ".";
      case "key-reused" -> texts.text("write.reused");
      default -> detailed(texts, problem);
    };
  }

  private static String detailed(Texts texts, Description problem) {
    String fields =
        problem.errors().stream().map(FieldError::message).collect(Collectors.joining(" "));
    return texts.text("problem." + problem.name())
        + ". "
        + (fields.isEmpty() ? problem.detail() : fields);
  }
}
