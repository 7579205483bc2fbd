package org.plenary.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Answer;

/** How the API spells what it says, and what constants are called to it. */
final class Json {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /** An answer that says this. */
  static Answer answer(Object value) {
    return Answer.json(buffer(value));
  }

  /** An answer that says what was made, and where it is. */
  static Answer created(String address, Object value) {
    return Answer.created(address, buffer(value));
  }

  static Buffer buffer(Object value) {
    try {
      return Buffer.buffer(MAPPER.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A constant as the API spells it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant that is spelled so.
   *
   * @throws ProblemException when there is none
   */
  static <E extends Enum<E>> E constant(String field, String word, Class<E> type) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.Invalid.field(
                        field, Why.of("no-such-value", "There is no such value."))));
  }

  static String time(Instant instant) {
    return instant.toString();
  }
}
