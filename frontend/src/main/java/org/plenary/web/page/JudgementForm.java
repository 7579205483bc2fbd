package org.plenary.web.page;

import java.util.List;
import java.util.Optional;
import org.plenary.judging.Extent;
import org.plenary.judging.Judgement;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.web.door.Query;

/** The form in which somebody judges, and what it means. */
public final class JudgementForm {

  /** Its fields, as they are carried on to the question whether it is meant. */
  public static final List<String> FIELDS =
      List.of(
          "version",
          "rule",
          "kind",
          "passages",
          "earlier",
          "extent",
          "days",
          "sentence",
          "language");

  private static final int MOST_DAYS = 3_650;

  private JudgementForm() {}

  static Judgement read(Query form, String language) {
    return new Judgement(
        kind(form),
        reason(form, language),
        new Cut(passages(form), form.text("earlier").equals(Optional.of("yes"))),
        form.choice("extent", Extent.class).orElse(Extent.FORUM),
        form.number("days", MOST_DAYS));
  }

  private static ActionKind kind(Query form) {
    return requireOffered(form.chosen("kind", ActionKind.class));
  }

  // Posts are held by what their forum chose, or for a report; nobody holds one by hand.
  private static ActionKind requireOffered(ActionKind kind) {
    if (CaseForm.OFFERED.contains(kind)) {
      return kind;
    }
    throw new ProblemException(
        Problem.Invalid.field("kind", Why.of("no-such-value", "There is no such value.")));
  }

  static Reason reason(Query form, String language) {
    return new Reason(
        rule(form),
        FormText.kept(form.text("sentence").orElse("")).strip(),
        form.text("language").orElse(language));
  }

  private static Citation rule(Query form) {
    return form.text("rule")
        .flatMap(RuleName::parse)
        .orElseThrow(() -> ProblemException.notChosen("rule"));
  }

  private static List<String> passages(Query form) {
    return FormText.kept(form.text("passages").orElse(""))
        .lines()
        .map(String::strip)
        .filter(passage -> !passage.isEmpty())
        .toList();
  }
}
