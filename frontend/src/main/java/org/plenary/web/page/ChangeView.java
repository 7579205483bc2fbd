package org.plenary.web.page;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import org.plenary.writing.Revision;

/**
 * A revision on the page of a post's history.
 *
 * @param lines what changed since the one before; all of the first, and of very long ones
 */
public record ChangeView(Revision revision, List<Line> lines) {

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

  /** Whether files came or went with it. */
  public boolean hasFiles() {
    return !revision.hung().isEmpty() || !revision.taken().isEmpty();
  }

  /** The newest first. */
  static List<ChangeView> of(List<Revision> revisions) {
    return revisions.stream()
        .map(said -> new ChangeView(said, lines(said.before().orElse(""), said.source())))
        .toList();
  }

  private static List<Line> lines(String before, String after) {
    if (before.lines().count() + after.lines().count() > MOST_LINES) {
      return after.lines().map(line -> new Line(Change.SAME, line)).toList();
    }
    var lines = new ArrayList<Line>();
    for (DiffRow row : ROWS.generateDiffRows(split(before), split(after))) {
      add(lines, row);
    }
    return lines;
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
