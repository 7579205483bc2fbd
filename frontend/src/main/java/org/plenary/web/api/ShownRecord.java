package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What programs are shown of the public record; clients depend on every name here. */
final class ShownRecord {

  private ShownRecord() {}

  /** An entry of the public record; what it was is null to who may not read it. */
  record EntryJson(
      long position,
      String enteredAt,
      @Nullable String kind,
      @Nullable String chapter,
      @Nullable String forum,
      @Nullable Map<String, Object> facts,
      @Nullable Map<String, Object> words,
      @Nullable Boolean erased,
      String url) {}

  record LeafJson(
      @JsonUnwrapped EntryJson entry,
      String leaf,
      String hash,
      @Nullable OpeningJson openedFacts,
      @Nullable OpeningJson openedWords,
      String proofUrl) {}

  record OpeningJson(String text, String salt) {}
}
