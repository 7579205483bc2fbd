package org.plenary.roster;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.plenary.text.TableCell;

/** A roster as a table (RFC 4180). What a spreadsheet would take for a formula is a text to it. */
final class RosterCsv {

  // In quotes all, for some spreadsheets begin a cell at semicolons too.
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS).build();

  private static final CsvSchema COLUMNS =
      CsvSchema.builder()
          .addColumns(List.of("handle", "name", "roles", "since"), CsvSchema.ColumnType.STRING)
          .setUseHeader(true)
          .setLineSeparator("\r\n")
          .build();

  private final StringWriter text = new StringWriter();
  private final SequenceWriter writer;

  RosterCsv() {
    try {
      this.writer = MAPPER.writer(COLUMNS).writeValues(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Row(String handle, String name, String roles, String since) {}

  void add(RosterLine line) {
    try {
      writer.write(
          new Row(
              TableCell.harmless(line.handle()),
              TableCell.harmless(line.name()),
              roles(line),
              line.since().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String roles(RosterLine line) {
    return line.roles().stream()
        .map(held -> held.role().sqlName() + " (" + held.source().sqlName() + ")")
        .collect(Collectors.joining(" "));
  }

  String text() {
    try {
      writer.flush();
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
