package org.plenary.web.door;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.plenary.problem.ProblemException;

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
    if (!(parsed(sent) instanceof ObjectNode object) || !isWhole(object)) {
      throw Parameters.refused(FIELD, "It must be an object, of text that can be kept.");
    }
    if (values(object) > MOST_VALUES) {
      throw Parameters.refused(FIELD, "It has more than " + MOST_VALUES + " values.");
    }
    return object;
  }

  private static JsonNode parsed(Buffer sent) {
    try {
      return MAPPER.readTree(sent.getBytes());
    } catch (JsonProcessingException e) {
      throw notJson(e);
    } catch (IOException e) {
      throw Parameters.refused(FIELD, "It is not JSON.");
    }
  }

  private static ProblemException notJson(JsonProcessingException e) {
    var at = e.getLocation();
    return Parameters.refused(
        FIELD,
        at == null
            ? "It is not JSON."
            : "It is not JSON as it must be, in line %d at %d."
                .formatted(at.getLineNr(), at.getColumnNr()));
  }

  // PostgreSQL keeps neither of the letters, and a list of nothing means nothing.
  private static boolean isWhole(JsonNode node) {
    return node.isTextual()
        ? isWhole(node.textValue())
        : node.propertyStream().map(Map.Entry::getKey).allMatch(StrictJson::isWhole)
            && node.valueStream().allMatch(StrictJson::isWhole)
            && !(node.isArray() && node.valueStream().anyMatch(JsonNode::isNull));
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(StrictJson::isBroken);
  }

  private static boolean isBroken(int point) {
    return point == 0 || Character.getType(point) == Character.SURROGATE;
  }

  private static int values(JsonNode node) {
    return 1 + node.valueStream().mapToInt(StrictJson::values).sum();
  }
}
