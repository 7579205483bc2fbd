package org.plenary.web.page;

import java.util.List;
import org.plenary.web.door.Problems.Description;

/**
 * What was entered in a form, so that it can be sent again.
 *
 * @param problem why it was not taken
 * @param action where it was sent
 */
public record ReturnedView(Texts texts, Description problem, String action, List<Field> fields) {

  public ReturnedView {
    fields = List.copyOf(fields);
  }

  /** What can be kept of a field, by its name. */
  public record Field(String name, String text) {}

  /** Whether it can be sent again as it is, once what is away is back. */
  public boolean isAway() {
    return problem.status() == 503;
  }

  public String told() {
    return ToldProblem.in(texts, problem);
  }

  public List<Reason> reasons() {
    return ToldProblem.reasons(texts, problem);
  }
}
