package org.plenary.casework;

import java.util.List;
import java.util.Optional;

/**
 * A case with all that helps to judge it, for the team alone.
 *
 * @param found what those who act in it need of it
 * @param rules that its reports cite, the most cited first, ten at most
 * @param record of the person; absent for a page
 * @param similar twenty at most, the latest of each kind first
 * @param entries both the conversation and the notes, in their order
 * @param reports the first twenty
 * @param withheld what it is about, where that is held or was hidden; for who may judge it alone
 * @param file what it is about, where that is a file, shown or hidden
 * @param reason why it was closed without an action
 */
public record CaseView(
    FoundCase found,
    List<ReportedRule> rules,
    Optional<PersonRecord> record,
    List<SimilarCase> similar,
    List<CaseEntry> entries,
    List<CaseReport> reports,
    Optional<WithheldWords> withheld,
    Optional<CaseFile> file,
    Optional<String> reason) {

  public CaseLine line() {
    return found.line();
  }
}
