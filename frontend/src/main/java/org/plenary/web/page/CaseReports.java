package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.casework.CaseReport;
import org.plenary.report.CitableRule;

/**
 * Reports of a case, with what they cite.
 *
 * @param rules that count there now; of an older one its number alone is told
 */
public record CaseReports(List<CaseReport> reports, List<CitableRule> rules) {

  public CaseReports {
    reports = List.copyOf(reports);
    rules = List.copyOf(rules);
  }

  /** The rule that a report cites, where it counts still. */
  public Optional<CitableRule> cited(CaseReport report) {
    return rules.stream()
        .filter(rule -> report.rule().equals(Optional.of(rule.citation())))
        .findFirst();
  }
}
