package org.plenary.transparency;

import java.util.Locale;

/** What is counted, or measured in seconds. */
public enum Measure {
  REPORTS,
  REPORTS_BY_CONCERN,
  REPORTS_BY_ACCOUNT,
  REPORTS_BY_RULE,
  REPORTS_BY_LANGUAGE,
  REPORTS_BY_OUTCOME,
  ACTIONS,
  ACTIONS_BY_KIND,
  ACTIONS_BY_RULE,
  ACTIONS_BY_ACTOR,
  ACTIONS_BY_LANGUAGE,
  ACTIONS_TAKEN_BACK,
  LIMITS,
  LIMITS_BY_KIND,
  NOTICES,
  APPEALS,
  APPEALS_BY_OUTCOME,
  SECONDS_TO_ACTION,
  SECONDS_TO_DECISION;

  public String sqlName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Measure ofSql(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it is a time, of which median and 90th percentile are told. */
  public boolean isTime() {
    return this == SECONDS_TO_ACTION || this == SECONDS_TO_DECISION;
  }
}
