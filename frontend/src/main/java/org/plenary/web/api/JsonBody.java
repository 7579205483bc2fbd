package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.web.door.Request;

/** Reads what programs send into records; the {@link Contract} has looked at every field. */
final class JsonBody {

  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private JsonBody() {}

  /** What was sent to be made or done; a null is the same as nothing. */
  static <T> T read(Request request, Class<T> type) {
    return bound(MergePatch.merged(MAPPER.createObjectNode(), request.body().json(JSON)), type);
  }

  /**
   * What something becomes by the changes that were sent (RFC 7396).
   *
   * @param now the same as it is
   */
  static <T> T patched(Request request, T now, Class<T> type) {
    return bound(
        MergePatch.merged(MAPPER.valueToTree(now), request.body().json(MERGE_PATCH)), type);
  }

  /** The same, as Vert.x has it. */
  static Map<String, Object> map(ObjectNode object) {
    return MAPPER.convertValue(object, MAP);
  }

  // The contract and the record say the same, or one of them is a mistake of ours.
  private static <T> T bound(ObjectNode object, Class<T> type) {
    try {
      return MAPPER.treeToValue(object, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text that may be missing, without space around it. */
  static String text(@Nullable String sent) {
    return Objects.requireNonNullElse(sent, "").strip();
  }
}
