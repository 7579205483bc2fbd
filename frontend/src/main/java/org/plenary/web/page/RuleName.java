package org.plenary.web.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.moderation.Citation;

/** What the rule by which something is done is called in forms. */
public final class RuleName {

  private static final Pattern NAME = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})");

  private RuleName() {}

  public static String of(Citation rule) {
    return rule.code() + "." + rule.rule();
  }

  /** The rule of this name; empty where nothing is called so. */
  static Optional<Citation> parse(String name) {
    Matcher rule = NAME.matcher(name);
    return rule.matches()
        ? Optional.of(
            new Citation(Integer.parseInt(rule.group(1)), Integer.parseInt(rule.group(2))))
        : Optional.empty();
  }
}
