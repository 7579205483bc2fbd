package org.plenary.record;

import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.plenary.merkle.Hash;

/**
 * One leaf of the record to programs, with what the reader may open of it.
 *
 * @param text what is hashed
 */
public record RecordLeaf(
    long position, String text, Hash hash, Optional<Opening> facts, Optional<Opening> words) {

  /**
   * What opens a commitment.
   *
   * @param text what was committed to, byte for byte
   * @param salt in base64
   */
  public record Opening(String text, String salt) {}

  /** As a line of the log has it; see {@link RecordVerifier}. */
  public JsonObject json() {
    var json =
        new JsonObject().put("position", position).put("leaf", text).put("hash", hash.base64());
    facts.ifPresent(open -> json.put("facts", open.text()).put("factsSalt", open.salt()));
    words.ifPresent(open -> json.put("words", open.text()).put("wordsSalt", open.salt()));
    return json;
  }
}
