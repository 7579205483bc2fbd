package org.plenary.web.door;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** The parameters of a query, each allowed and given once. */
public final class Query {

  private final MultiMap sent;

  Query(MultiMap sent) {
    this.sent = sent;
  }

  /** Of all that was sent, in some order. */
  public List<String> names() {
    return sent.names().stream().sorted().toList();
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(sent.get(name)).filter(value -> !value.isEmpty());
  }

  /** A tag of BCP 47. */
  public Optional<String> language(String name) {
    Optional<String> tag = text(name);
    var check = new FieldCheck();
    tag.ifPresent(value -> check.language(name, value));
    if (!check.errors().isEmpty()) {
      throw new ProblemException(new Problem.Invalid(check.errors()));
    }
    return tag;
  }

  /** A number of something that is here; anything else does not exist. */
  public long id(String name) {
    return parsedId(text(name).orElse(""));
  }

  /** The number that a text means; what means none does not exist. */
  static long parsedId(String text) {
    if (text.isEmpty() || text.length() > 18 || !text.chars().allMatch(Query::isDigit)) {
      throw new ProblemException(new Problem.NotFound());
    }
    return Long.parseLong(text);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  /** A number from 1 to the most. */
  public Optional<Integer> number(String name, int most) {
    return number(name, 1, most);
  }

  /** A number from the least to the most. */
  public Optional<Integer> number(String name, int least, int most) {
    return text(name).map(value -> parsed(name, value, least, most));
  }

  private static int parsed(String name, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Refused below, with the other wrong ones.
    }
    throw Parameters.refused(
        name, Why.of("number", "It must be a number from %d to %d.", least, most));
  }

  /** The page that {@code cursor} and {@code limit} name. */
  public PageRequest page(int standard, int keys) {
    return new PageRequest(
        number("limit", PageRequest.MOST).orElse(standard),
        text("cursor").map(text -> Cursor.parse(text, keys)));
  }

  /** One of the constants of an enum, by its name in small letters. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return text(name).map(value -> constant(name, value, type));
  }

  /** The same, refused where none is named. */
  public <E extends Enum<E>> E chosen(String name, Class<E> type) {
    return choice(name, type).orElseThrow(() -> ProblemException.notChosen(name));
  }

  private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
        return constant;
      }
    }
    throw Parameters.refused(name, Why.of("no-such-value", "There is no such value."));
  }
}
