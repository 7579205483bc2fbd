package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plenary.discussion.Discussion;
import org.plenary.report.CitableRule;
import org.plenary.summary.Summary;

/**
 * The form in which a moderator says what a discussion came to.
 *
 * @param languages all in which it can be said
 * @param current what is said in this language now
 * @param rules those that count there
 * @param longest how many letters it may have
 */
public record SummarySheet(
    Discussion discussion,
    String language,
    List<String> languages,
    Optional<Summary> current,
    List<CitableRule> rules,
    int longest,
    Entered entered) {

  public SummarySheet {
    languages = List.copyOf(languages);
    rules = List.copyOf(rules);
  }

  public String action() {
    return DiscussionLinks.summarising(discussion.id());
  }

  public String source() {
    return entered.field("source", current.map(Summary::source).orElse(""));
  }

  /** The version that its writer reads here. */
  public int follows() {
    return current.map(Summary::version).orElse(0);
  }

  /** What is said now, for whoever was refused: another may have written it meanwhile. */
  public Optional<SummaryView> now() {
    return current.filter(_ -> entered.isRefused()).map(said -> new SummaryView(said, 2));
  }

  public List<String> others() {
    return languages.stream().filter(Predicate.not(language::equals)).toList();
  }
}
