package org.plenary.web.page;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, line by line; of very long ones the later is shown whole.
 *
 * @param lines of both, in their order
 */
public record Comparison(List<Line> lines) {

  /** What became of a line. */
  public enum Change {
    SAME,
    ADDED,
    REMOVED
  }

  /** One line of Markdown. */
  public record Line(Change change, String text) {}

  // What is longer is shown whole: to compare it takes the square of its length.
  private static final int MOST_LINES = 1_000;

  private static final DiffRowGenerator ROWS =
      DiffRowGenerator.create().lineNormalizer(line -> line).build();

  static Comparison of(String before, String after) {
    if (before.lines().count() + after.lines().count() > MOST_LINES) {
      return new Comparison(after.lines().map(line -> new Line(Change.SAME, line)).toList());
    }
    var lines = new ArrayList<Line>();
    for (DiffRow row : ROWS.generateDiffRows(split(before), split(after))) {
      add(lines, row);
    }
    return new Comparison(lines);
  }

  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : text.lines().toList();
  }

  private static void add(List<Line> lines, DiffRow row) {
    switch (row.getTag()) {
      case EQUAL -> lines.add(new Line(Change.SAME, row.getNewLine()));
      case INSERT -> lines.add(new Line(Change.ADDED, row.getNewLine()));
      case DELETE -> lines.add(new Line(Change.REMOVED, row.getOldLine()));
      case CHANGE -> {
        lines.add(new Line(Change.REMOVED, row.getOldLine()));
        lines.add(new Line(Change.ADDED, row.getNewLine()));
      }
    }
  }
}
