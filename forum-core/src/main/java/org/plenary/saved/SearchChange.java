package org.plenary.saved;

import org.plenary.finding.Inquiry.Order;
import org.plenary.problem.FieldCheck;

/** What a member may change of a saved search; the question is not of it. */
public record SearchChange(String name, Order order, boolean alerts) {

  /** The most letters of a name. */
  public static final int LONGEST_NAME = 100;

  FieldCheck check() {
    return new FieldCheck().line("name", name, 1, LONGEST_NAME);
  }
}
