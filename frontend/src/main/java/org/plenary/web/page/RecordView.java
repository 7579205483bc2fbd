package org.plenary.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.chapter.Chapter;
import org.plenary.record.RecordFilter;
import org.plenary.record.RecordKind;

/**
 * A page of the public record, and how it can be narrowed.
 *
 * @param table where the same entries are a table
 * @param command by which anybody checks it
 */
public record RecordView(
    List<RecordLine> lines,
    Pager pager,
    List<Chapter> chapters,
    RecordFilter filter,
    RecordState state,
    String table,
    String command) {

  public RecordView {
    lines = List.copyOf(lines);
    chapters = List.copyOf(chapters);
  }

  /** A kind of entries by its name, and whether those alone are asked for. */
  public record Choice(String value, String name, boolean isTaken) {}

  /** Whether not all entries are asked for. */
  public boolean isNarrowed() {
    return !filter.equals(RecordFilter.NONE);
  }

  public List<Choice> kinds(Texts texts) {
    return Stream.of(RecordKind.values())
        .map(
            kind ->
                new Choice(
                    kind.sqlName(),
                    texts.text("record.kind." + kind.sqlName()),
                    filter.kind().filter(kind::equals).isPresent()))
        .toList();
  }
}
