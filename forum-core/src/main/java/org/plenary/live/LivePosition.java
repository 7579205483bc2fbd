package org.plenary.live;

import org.plenary.page.Cursor;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** How far somebody has been told, opaque to whoever carries it; good on every node. */
public record LivePosition(long order) {

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws ProblemException for anything else
   */
  public static LivePosition parse(String text) {
    try {
      Cursor cursor = Cursor.parse(text, 1);
      if (cursor.isForward() && cursor.key(0) >= 0) {
        return new LivePosition(cursor.key(0));
      }
    } catch (ProblemException _) {
      // Refused below, by the name under which it was sent.
    }
    throw new ProblemException(
        Problem.Invalid.field(
            "Last-Event-ID", Why.inEnglish("This is not an id of these events.")));
  }

  @Override
  public String toString() {
    return Cursor.forward(order).toString();
  }
}
