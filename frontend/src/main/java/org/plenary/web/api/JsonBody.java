package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.web.door.Request;

/**
 * Reads what programs send: strict JSON, in which nothing is unknown, given twice, or of another
 * type. Whatever else is sent is refused with {@link Problem.Invalid}, at the field.
 */
final class JsonBody {

  static final String JSON = "application/json";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final int DEEPEST = 20;
  private static final int LONGEST_NAME = 40;
  private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");
  private static final JsonMapper MAPPER = mapper();

  private JsonBody() {}

  private static JsonMapper mapper() {
    JsonFactory strict =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();
    return JsonMapper.builder(strict)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }

  /** What was sent to be made or done; a null is the same as nothing. */
  static <T> T read(Request request, Class<T> type) {
    return bound(MergePatch.merged(MAPPER.createObjectNode(), object(request.sent(JSON))), type);
  }

  /**
   * What something becomes by the changes that were sent (RFC 7396).
   *
   * @param now the same as it is
   */
  static <T> T patched(Request request, T now, Class<T> type) {
    ObjectNode patch = object(request.sent(MERGE_PATCH));
    return bound(MergePatch.merged(MAPPER.valueToTree(now), patch), type);
  }

  private static ObjectNode object(Buffer sent) {
    if (parsed(sent) instanceof ObjectNode object && isWhole(object)) {
      return object;
    }
    throw refused("body", "It must be an object, of text that can be kept.");
  }

  private static JsonNode parsed(Buffer sent) {
    try {
      return MAPPER.readTree(sent.getBytes());
    } catch (JsonProcessingException e) {
      throw refused("body", place(e));
    } catch (IOException e) {
      throw refused("body", "It is not JSON.");
    }
  }

  private static String place(JsonProcessingException e) {
    var at = e.getLocation();
    return at == null
        ? "It is not JSON."
        : "It is not JSON as it must be, in line %d at %d."
            .formatted(at.getLineNr(), at.getColumnNr());
  }

  // PostgreSQL keeps neither of the letters, and a list of nothing means nothing.
  private static boolean isWhole(JsonNode node) {
    return node.isTextual()
        ? node.textValue().codePoints().noneMatch(JsonBody::isBroken)
        : node.valueStream().allMatch(JsonBody::isWhole)
            && !(node.isArray() && node.valueStream().anyMatch(JsonNode::isNull));
  }

  private static boolean isBroken(int point) {
    return point == 0 || Character.getType(point) == Character.SURROGATE;
  }

  private static <T> T bound(ObjectNode object, Class<T> type) {
    try {
      return MAPPER.treeToValue(object, type);
    } catch (UnrecognizedPropertyException e) {
      throw refused(field(e), "There is no such field here.");
    } catch (JsonMappingException e) {
      throw refused(field(e), "It is missing, or of another type.");
    } catch (JsonProcessingException e) {
      throw refused("body", place(e));
    }
  }

  private static String field(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return shortened(path.isEmpty() ? missing(e) : path);
  }

  // What is missing has no path; it stands in the message alone.
  private static String missing(JsonMappingException e) {
    Matcher quoted = QUOTED.matcher(e.getOriginalMessage());
    return quoted.find() ? quoted.group(1) : "body";
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  private static ProblemException refused(String field, String why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }
}
