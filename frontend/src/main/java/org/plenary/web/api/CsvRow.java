package org.plenary.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.plenary.text.TableCell;

/** A row of a table (RFC 4180). */
final class CsvRow {

  // In quotes all, for some spreadsheets begin a cell at semicolons too.
  private static final ObjectWriter ROWS =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private CsvRow() {}

  /** No cell of it is taken for a formula. */
  static Buffer of(List<String> cells) {
    try {
      return Buffer.buffer(
          ROWS.writeValueAsBytes(cells.stream().map(TableCell::harmless).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
