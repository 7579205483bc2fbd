package org.plenary.bench.figure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** All figures of a run, told one by one as they become known. */
public final class Figures {

  private final PrintStream out;
  private final boolean json;
  private final List<Figure> missed = new ArrayList<>();

  /**
   * @param json whether a program reads them, an object a line
   */
  public Figures(PrintStream out, boolean json) {
    this.out = out;
    this.json = json;
  }

  public void add(Figure figure) {
    out.println(json ? figure.json() : figure.line());
    if (!figure.isMet()) {
      missed.add(figure);
    }
  }

  /** Says which goals were missed; the exit code of the command. */
  public int conclude() {
    missed.forEach(figure -> System.err.println("plenary: " + figure.sentence()));
    return missed.isEmpty() ? 0 : 1;
  }
}
