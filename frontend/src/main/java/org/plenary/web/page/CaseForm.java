package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.casework.CaseLine;
import org.plenary.casework.MatterKind;
import org.plenary.judging.DeskCase;
import org.plenary.judging.Extent;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.post.PostState;
import org.plenary.report.CitableRule;
import org.plenary.standing.Step;
import org.plenary.standing.Suggestion;

/**
 * What somebody can choose who judges a case, with what is likely chosen already.
 *
 * @param rules that count there
 */
public record CaseForm(DeskCase desk, List<CitableRule> rules, boolean mayReachAll) {

  /** What can be done anywhere, by whoever judges. */
  static final Set<ActionKind> OFFERED =
      Stream.concat(
              LadderRow.KINDS.stream(),
              Stream.of(
                  ActionKind.HIDE,
                  ActionKind.RELEASE,
                  ActionKind.REFUSE,
                  ActionKind.RESTORE,
                  ActionKind.REDACT))
          .collect(Collectors.toUnmodifiableSet());

  public CaseForm {
    rules = List.copyOf(rules);
  }

  private CaseLine line() {
    return desk.view().line();
  }

  /** What the reader can do there now. */
  public List<ActionKind> kinds() {
    return desk.mayAct() ? Stream.concat(toWords(), toPeople()).toList() : List.of();
  }

  private Stream<ActionKind> toWords() {
    return desk.state().stream()
        .flatMap(state -> Stream.concat(fromThere(state), redaction(state)));
  }

  private static Stream<ActionKind> fromThere(PostState state) {
    return switch (state) {
      case VISIBLE -> Stream.of(ActionKind.HIDE);
      case HELD -> Stream.of(ActionKind.RELEASE, ActionKind.REFUSE);
      case REMOVED -> Stream.of(ActionKind.RESTORE);
      case WITHDRAWN -> Stream.of();
    };
  }

  private Stream<ActionKind> redaction(PostState state) {
    return hasWords() && state != PostState.WITHDRAWN ? Stream.of(ActionKind.REDACT) : Stream.of();
  }

  /** Whether words can be taken out. */
  public boolean hasWords() {
    return line().kind() == MatterKind.POST || line().kind() == MatterKind.SUMMARY;
  }

  private Stream<ActionKind> toPeople() {
    return desk.next().isPresent() ? LadderRow.KINDS.stream() : Stream.of();
  }

  /** The next step of the ladder; what is first where there is none. */
  public ActionKind likely() {
    return desk.next()
        .map(Suggestion::next)
        .map(Step::kind)
        .orElseGet(() -> kinds().stream().findFirst().orElse(ActionKind.HIDE));
  }

  /** For how long that counts. */
  public String days() {
    return desk.next().flatMap(next -> next.next().days()).map(String::valueOf).orElse("7");
  }

  /** Whether reports cite it more than any other. */
  public boolean isLikely(CitableRule rule) {
    Optional<Citation> cited = desk.view().rules().stream().findFirst().map(most -> most.rule());
    return cited.equals(Optional.of(rule.citation()));
  }

  /** How many reports cite it. */
  public int reports(CitableRule rule) {
    return desk.view().rules().stream()
        .filter(cited -> cited.rule().equals(rule.citation()))
        .mapToInt(cited -> cited.reports())
        .sum();
  }

  /** How far something can count that is done to a person. */
  public List<Extent> extents() {
    return Stream.of(Extent.values())
        .filter(extent -> extent != Extent.FORUM || line().forum().isPresent())
        .filter(extent -> extent != Extent.EVERYWHERE || mayReachAll)
        .toList();
  }
}
