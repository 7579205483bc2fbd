package org.plenary.conduct;

import java.util.List;

/** A code of conduct in one language. */
public record CodeText(String language, String preamble, List<Rule> rules) {

  public CodeText {
    rules = List.copyOf(rules);
  }
}
