package org.plenary.token;

import java.util.ArrayList;
import java.util.List;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;

/** What is wrong with a wish for a token. */
final class TokenWishes {

  private static final int LONGEST_NAME = 100;

  private TokenWishes() {}

  static List<FieldError> errors(TokenWish wish, TokenLimits limits) {
    var errors = new ArrayList<FieldError>();
    int letters = wish.name().codePointCount(0, wish.name().length());
    boolean hasLines = wish.name().chars().anyMatch(Character::isISOControl);
    if (wish.name().isBlank() || letters > LONGEST_NAME || hasLines) {
      errors.add(
          new FieldError(
              "name",
              Why.of("token-name", "It must have 1 to %d letters, on one line.", LONGEST_NAME)));
    }
    if (wish.scopes().isEmpty()) {
      errors.add(new FieldError("scopes", Why.of("one-needed", "At least one is needed.")));
    }
    if (wish.days() < 1 || wish.days() > limits.longest().toDays()) {
      errors.add(
          new FieldError(
              "days",
              Why.of(
                  "number", "It must be a number from %d to %d.", 1, limits.longest().toDays())));
    }
    return errors;
  }
}
