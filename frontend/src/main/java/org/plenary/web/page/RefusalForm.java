package org.plenary.web.page;

import java.util.List;
import org.plenary.report.CitableRule;

/** The form in which a moderator says why something is not published. */
public final class RefusalForm {

  /** Its fields, as they are carried on to the question whether it is meant. */
  public static final List<String> FIELDS = List.of("rule", "sentence", "language");

  private RefusalForm() {}

  /** As it names a rule. */
  public static String name(CitableRule rule) {
    return CaseForm.name(rule.citation());
  }
}
