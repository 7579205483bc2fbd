package org.plenary.web.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.text.Range;

/** Which piece of a post an address wishes to quote: {@code all}, or {@code 40-180}. */
final class QuotePiece {

  private static final Pattern PIECE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");

  private QuotePiece() {}

  /** Empty for all. */
  static Optional<Range> of(String wished) {
    return wished.equals("all") ? Optional.empty() : Optional.of(piece(wished));
  }

  private static Range piece(String wished) {
    Matcher found = PIECE.matcher(wished);
    if (found.matches()) {
      int from = Integer.parseInt(found.group(1));
      int to = Integer.parseInt(found.group(2));
      if (from <= to) {
        return new Range(from, to);
      }
    }
    throw new ProblemException(
        Problem.Invalid.field("quote", Why.of("quote-piece", "It must be all, or like 40-180.")));
  }
}
