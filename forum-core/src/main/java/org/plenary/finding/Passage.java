package org.plenary.finding;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text that still needs escaping, with what answers a question marked in it.
 *
 * @param marks in the order in which they stand; none reaches into another
 */
public record Passage(String text, List<Mark> marks) {

  /** As many letters as are shown of a post at most, besides the signs that it goes on. */
  public static final int LENGTH = 240;

  private static final String MORE = "…";

  public Passage {
    marks = List.copyOf(marks);
  }

  /** A part of it. */
  public record Part(String text, boolean isMarked) {}

  /** All of it, cut where marks begin and end. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (Mark mark : marks) {
      parts.add(new Part(text.substring(end, mark.from()), false));
      parts.add(new Part(text.substring(mark.from(), mark.to()), true));
      end = mark.to();
    }
    parts.add(new Part(text.substring(end), false));
    return parts.stream().filter(part -> !part.text().isEmpty()).toList();
  }

  /** The {@link #LENGTH} letters of it in which the most marks stand, cut between words. */
  public Passage best() {
    return text.length() <= LENGTH ? this : window(densest());
  }

  private int densest() {
    int best = 0;
    int most = 0;
    for (int i = 0; i < marks.size(); i++) {
      int inside = within(marks.get(i).from(), i);
      if (inside > most) {
        most = inside;
        best = marks.get(i).from();
      }
    }
    return best;
  }

  private int within(int from, int first) {
    int end = first + 1;
    while (end < marks.size() && marks.get(end).to() <= from + LENGTH * 3 / 4) {
      end++;
    }
    return end - first;
  }

  // A quarter of what is shown stands before the first mark.
  private Passage window(int first) {
    int start = Math.clamp(first - LENGTH / 4, 0, text.length() - LENGTH);
    int from = start == 0 ? 0 : Cut.behindSpace(text, start, start + LENGTH / 8);
    int to = Cut.beforeSpace(text, from, Math.min(text.length(), from + LENGTH));
    String before = from > 0 ? MORE : "";
    String after = to < text.length() ? MORE : "";
    List<Mark> inside =
        marks.stream()
            .filter(mark -> mark.from() >= from && mark.from() < to)
            .map(mark -> new Mark(mark.from(), Math.min(mark.to(), to)))
            .map(mark -> mark.moved(before.length() - from))
            .toList();
    return new Passage(before + text.substring(from, to) + after, inside);
  }
}
