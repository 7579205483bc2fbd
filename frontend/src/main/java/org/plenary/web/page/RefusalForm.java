package org.plenary.web.page;

import java.util.List;

/** The form in which a moderator says why something is not published. */
public final class RefusalForm {

  /** Its fields, as they are carried on to the question whether it is meant. */
  public static final List<String> FIELDS = List.of("rule", "sentence", "language");

  private RefusalForm() {}
}
