package org.plenary.record;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.record.LogQueries.LogLine;

/** Writes the log as {@link RecordVerifier} reads it. */
final class LogLines {

  static final String FORM = "plenary.record/v1";

  private LogLines() {}

  /**
   * @param most as many as were asked for: with fewer the log ends here
   */
  static LogBlock of(List<LogLine> lines, int most) {
    String text = lines.stream().flatMap(LogLines::objects).collect(Collectors.joining());
    Optional<Long> next =
        lines.size() < most ? Optional.empty() : Optional.of(lines.getLast().leaf().position() + 1);
    return new LogBlock(text, next);
  }

  private static Stream<String> objects(LogLine line) {
    Stream<JsonObject> checkpoint =
        line.note().map(note -> new JsonObject().put("checkpoint", note)).stream();
    return Stream.concat(Stream.of(line.leaf().json()), checkpoint).map(LogLines::text);
  }

  static LogBlock headed(List<VerifierKey> keys, LogBlock block) {
    var spelt = new JsonArray(keys.stream().map(VerifierKey::toString).toList());
    var head = new JsonObject().put("form", FORM).put("keys", spelt);
    return new LogBlock(text(head) + block.lines(), block.next());
  }

  private static String text(JsonObject line) {
    return line.encode() + "\n";
  }
}
