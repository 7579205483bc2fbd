package org.plenary.once;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.stream.Collectors;

/** What was answered, as it is given again. */
public record KeptReply(int status, Map<String, String> headers, Buffer body) {

  Buffer written() {
    return new JsonObject()
        .put("status", status)
        .put("headers", new JsonObject(Map.copyOf(headers)))
        .put("body", body)
        .toBuffer();
  }

  static KeptReply read(Buffer written) {
    JsonObject json = written.toJsonObject();
    Map<String, String> headers =
        json.getJsonObject("headers").stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> header.getValue().toString()));
    return new KeptReply(json.getInteger("status"), headers, Buffer.buffer(json.getBinary("body")));
  }
}
