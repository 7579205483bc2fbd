package org.plenary.web.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.record.RecordEntry;
import org.plenary.record.RecordEntry.Content;

/** Entries of the public record as rows of a table (RFC 4180). */
final class RecordTable {

  private static final List<String> COLUMNS =
      List.of(
          "position",
          "enteredAt",
          "kind",
          "did",
          "chapter",
          "forum",
          "by",
          "machine",
          "rules",
          "version",
          "rule",
          "contribution",
          "sentence",
          "facts");

  private RecordTable() {}

  /** What the columns are called. */
  static Buffer head() {
    return row(COLUMNS.stream());
  }

  static Buffer rows(List<RecordEntry> entries) {
    Buffer rows = Buffer.buffer();
    entries.forEach(entry -> rows.appendBuffer(row(entry)));
    return rows;
  }

  private static Buffer row(RecordEntry entry) {
    return row(
        Stream.concat(
            Stream.of(Long.toString(entry.position()), Json.time(entry.enteredAt())),
            entry.content().stream().flatMap(RecordTable::cells)));
  }

  private static Stream<String> cells(Content content) {
    JsonObject facts = content.facts();
    return Stream.of(
            Stream.of(content.kind().sqlName(), did(content), content.chapter()),
            Stream.of(content.forum().orElse("")),
            Stream.of("by", "machine", "rules", "version", "rule", "contribution")
                .map(fact -> cell(facts, fact)),
            Stream.of(cell(content.words(), "sentence"), facts.encode()))
        .flatMap(cells -> cells);
  }

  private static String did(Content content) {
    return Stream.of("kind", "role", "outcome")
        .map(fact -> cell(content.facts(), fact))
        .filter(cell -> !cell.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String cell(JsonObject from, String name) {
    return Optional.ofNullable(from.getValue(name)).map(Objects::toString).orElse("");
  }

  // Of what the reader may not know, the cells are empty.
  private static Buffer row(Stream<String> cells) {
    return CsvRow.of(
        Stream.concat(cells, Stream.generate(() -> "")).limit(COLUMNS.size()).toList());
  }
}
