package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.casework.Concern;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.report.NewReport;
import org.plenary.report.Proof;
import org.plenary.web.api.SentCases.CitedJson;

/**
 * What programs send of what is reported, appealed against and answered; clients depend on every
 * name here.
 */
final class SentReports {

  private static final String USUAL_LANGUAGE = "en";

  private SentReports() {}

  record NewReportJson(
      @JsonProperty(required = true) String about,
      @JsonProperty(required = true) String concern,
      @Nullable CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @Nullable String language,
      @Nullable ProofJson proof) {

    NewReport wish() {
      return new NewReport(
          ReportedName.parse(about),
          Json.constant("concern", concern, Concern.class),
          Optional.ofNullable(rule).map(CitedJson::citation),
          sentence.strip(),
          Objects.requireNonNullElse(language, USUAL_LANGUAGE));
    }

    /** What shows that it cost something; refused where nothing does. */
    Proof work() {
      if (proof == null) {
        throw new ProblemException(
            Problem.Invalid.field(
                "proof", Why.inEnglish("Without an account, a proof of work is needed.")));
      }
      return new Proof.Work(proof.challenge(), proof.solution());
    }
  }

  record ProofJson(
      @JsonProperty(required = true) String challenge,
      @JsonProperty(required = true) String solution) {}

  record NewAppealJson(@JsonProperty(required = true) String sentence, @Nullable String language) {

    String tongue() {
      return Objects.requireNonNullElse(language, USUAL_LANGUAGE);
    }
  }

  record NewAnswerJson(@JsonProperty(required = true) String source) {}
}
