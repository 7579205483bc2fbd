package org.plenary.record;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * One leaf of the record to people.
 *
 * @param id of the leaf, which what it is of names
 * @param content absent for who may not read it: they know number and time
 */
public record RecordEntry(long id, long position, Instant enteredAt, Optional<Content> content) {

  /**
   * What was done.
   *
   * @param chapter by its address
   * @param forum by its address in the chapter
   * @param words the sentence of reasons and the like; empty where there was none or it was erased
   * @param isErased whether words and person were destroyed
   */
  public record Content(
      RecordKind kind,
      String chapter,
      Optional<String> forum,
      JsonObject facts,
      JsonObject words,
      boolean isErased) {}
}
