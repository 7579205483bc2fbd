package org.plenary.web.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.plenary.problem.FieldError;
import org.plenary.problem.Flaw;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * Reads an object of JSON in which nothing is given twice, and all of which can be kept. Whatever
 * else was sent is refused, where it stands.
 */
final class StrictJson {

  private static final String FIELD = "body";
  private static final int DEEPEST = 20;
  private static final int MOST_VALUES = 4_000;
  private static final JsonMapper MAPPER = mapper();

  private StrictJson() {}

  private static JsonMapper mapper() {
    JsonFactory strict =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    return JsonMapper.builder(strict)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build();
  }

  static ObjectNode object(Buffer sent) {
    requireText(sent);
    if (!(parsed(sent) instanceof ObjectNode object)) {
      throw flawed(Flaw.NOT_JSON, "It must be an object.");
    }
    if (!isKept(object)) {
      throw flawed(Flaw.UNKEPT_LETTER, "It has a letter that cannot be kept, NUL or half of one.");
    }
    if (hasNothing(object)) {
      throw Parameters.refused(FIELD, Why.inEnglish("A list has something in each place."));
    }
    if (values(object) > MOST_VALUES) {
      throw Parameters.refused(
          FIELD, Why.inEnglish("It has more than " + MOST_VALUES + " values."));
    }
    return object;
  }

  private static ProblemException flawed(Flaw flaw, String message) {
    return new ProblemException(
        new Problem.Flawed(flaw, new FieldError(FIELD, Why.inEnglish(message))));
  }

  private static void requireText(Buffer sent) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sent.getBytes()));
    } catch (CharacterCodingException _) {
      throw flawed(Flaw.WRONG_ENCODING, "It must be UTF-8.");
    }
  }

  private static JsonNode parsed(Buffer sent) {
    try {
      return MAPPER.readTree(sent.getBytes());
    } catch (JsonEOFException _) {
      throw flawed(Flaw.CUT_OFF, "It ends in the middle.");
    } catch (StreamConstraintsException _) {
      throw flawed(Flaw.NESTED_TOO_DEEP, "It is nested deeper than " + DEEPEST + ".");
    } catch (JsonProcessingException e) {
      throw isTwice(e)
          ? flawed(Flaw.SAID_TWICE, "It has a field twice" + place(e))
          : flawed(Flaw.NOT_JSON, "It is not JSON as it must be" + place(e));
    } catch (IOException e) {
      throw flawed(Flaw.NOT_JSON, "It is not JSON.");
    }
  }

  // The parser has no class of its own for it.
  private static boolean isTwice(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Duplicate field");
  }

  private static String place(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null ? "." : ", in line %d at %d.".formatted(at.getLineNr(), at.getColumnNr());
  }

  // PostgreSQL keeps neither of the letters.
  private static boolean isKept(JsonNode node) {
    return node.isTextual()
        ? isKept(node.textValue())
        : node.propertyStream().map(Map.Entry::getKey).allMatch(StrictJson::isKept)
            && node.valueStream().allMatch(StrictJson::isKept);
  }

  private static boolean isKept(String text) {
    return text.codePoints().noneMatch(StrictJson::isBroken);
  }

  private static boolean isBroken(int point) {
    return point == 0 || Character.getType(point) == Character.SURROGATE;
  }

  private static boolean hasNothing(JsonNode node) {
    return (node.isArray() && node.valueStream().anyMatch(JsonNode::isNull))
        || node.valueStream().anyMatch(StrictJson::hasNothing);
  }

  private static int values(JsonNode node) {
    return 1 + node.valueStream().mapToInt(StrictJson::values).sum();
  }
}
