package org.plenary.web.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.plenary.web.door.CodedBody;

/** What the build made of the styles and scripts beside the templates. */
record Made(JsonObject manifest) {

  static Made read() {
    return new Made(content("manifest.json").toJsonObject());
  }

  /** The file that was made of this source. */
  MadeFile file(String source) {
    String name = Objects.requireNonNull(manifest.getString(source), source);
    return new MadeFile(
        name,
        new CodedBody(
            content(name),
            List.of("br", "gzip"),
            Map.of("br", content(name + ".br"), "gzip", content(name + ".gz"))));
  }

  private static Buffer content(String name) {
    try (InputStream file = Made.class.getResourceAsStream("assets/" + name)) {
      return Buffer.buffer(Objects.requireNonNull(file, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
