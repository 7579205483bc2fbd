package org.plenary.finding;

import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * Where a page of answers begins.
 *
 * @param after the last hit of the window before
 * @param offset how many answers of the window stand on the pages before
 */
record Place(Optional<Hit> after, int offset) {

  static final Place FIRST = new Place(Optional.empty(), 0);

  /** The beginning of the window behind a hit. */
  static Place behind(Hit last) {
    return new Place(Optional.of(last), 0);
  }

  static Place of(Cursor cursor) {
    double rank = Double.longBitsToDouble(cursor.key(0));
    if (!Double.isFinite(rank) || cursor.key(2) < 0 || cursor.key(2) > Finder.MOST) {
      throw new ProblemException(
          Problem.Invalid.field("cursor", "This is not a cursor of this list."));
    }
    Optional<Hit> after =
        cursor.key(1) == 0 ? Optional.empty() : Optional.of(new Hit(cursor.key(1), rank));
    return new Place(after, (int) cursor.key(2));
  }

  Place at(int next) {
    return new Place(after, next);
  }

  Cursor cursor() {
    return Cursor.forward(
        Double.doubleToLongBits(after.map(Hit::rank).orElse(0.0)),
        after.map(Hit::post).orElse(0L),
        (long) offset);
  }
}
