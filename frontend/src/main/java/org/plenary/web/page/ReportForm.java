package org.plenary.web.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.moderation.Citation;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.report.NewReport;
import org.plenary.report.Proof;
import org.plenary.web.door.Query;

/** What somebody filled in to report something. */
record ReportForm(Query form) {

  static final List<String> FIELDS =
      List.of(
          "why", "sentence", "about", "challenge", "solution", "open", "address", "confirmation");

  /**
   * The report that it makes.
   *
   * @throws ProblemException where nothing is chosen that there is to choose
   */
  NewReport wish(Reportable subject, String language) {
    Optional<Citation> rule = form.text("why").flatMap(RuleName::parse);
    Concern concern = rule.map(_ -> Concern.RULE).orElseGet(this::concern);
    String sentence = form.text("sentence").orElse("").strip();
    return new NewReport(reported(subject), concern, rule, sentence, language);
  }

  private Concern concern() {
    return form.choice("why", Concern.class)
        .filter(concern -> concern != Concern.RULE)
        .orElseThrow(() -> ProblemException.notChosen("why"));
  }

  private Reported reported(Reportable subject) {
    return chosen("about", subject);
  }

  // Of a member it is what they say of themselves, or how they behave.
  private Reported chosen(String field, Reportable subject) {
    return subject
        .profile()
        .filter(_ -> form.text(field).equals(Optional.of("profile")))
        .orElse(subject.reported());
  }

  /** What a moderator opens a case of instead. */
  Optional<Reported> opened(Reportable subject) {
    return form.text("open").map(_ -> chosen("open", subject));
  }

  /** An address that is to be confirmed first. */
  Optional<String> address() {
    return form.text("address").map(String::strip);
  }

  /**
   * What shows that it cost something.
   *
   * @throws ProblemException where nothing does
   */
  Proof proof() {
    return form.text("confirmation").<Proof>map(Proof.Mailed::new).orElseGet(this::work);
  }

  private Proof work() {
    String solution =
        form.text("solution")
            .orElseThrow(
                () ->
                    refused(
                        "solution",
                        Why.of(
                            "work-undone",
                            "Without an account, a script of this page has to work a moment for"
                                + " it.")));
    return new Proof.Work(form.text("challenge").orElse(""), solution);
  }

  private static ProblemException refused(String field, Why why) {
    return new ProblemException(Problem.Invalid.field(field, why));
  }

  /** What a concern is called in the form. */
  static String value(Concern concern) {
    return concern.name().toLowerCase(Locale.ROOT);
  }
}
