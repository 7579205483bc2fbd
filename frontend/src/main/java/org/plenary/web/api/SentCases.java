package org.plenary.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.appeal.Verdict;
import org.plenary.casework.Concern;
import org.plenary.casework.Reported;
import org.plenary.judging.Extent;
import org.plenary.judging.Judgement;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Cut;
import org.plenary.moderation.Reason;
import org.plenary.problem.ProblemException;

/** What programs send of cases and appeals; clients depend on every name here. */
final class SentCases {

  private SentCases() {}

  record NewCaseJson(@JsonProperty(required = true) String about, @Nullable String concern) {

    Reported reported() {
      return ReportedName.parse(about);
    }

    Concern feared() {
      return Optional.ofNullable(concern).map(Concern::ofSql).orElse(Concern.RULE);
    }
  }

  record CitedJson(
      @JsonProperty(required = true) int code, @JsonProperty(required = true) int rule) {

    Citation citation() {
      return new Citation(code, rule);
    }

    Reason because(String sentence, String language) {
      return new Reason(citation(), sentence.strip(), language);
    }
  }

  record ActionJson(
      @JsonProperty(required = true) int version,
      @JsonProperty(required = true) String kind,
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language,
      @Nullable List<String> passages,
      @Nullable Boolean earlier,
      @Nullable String extent,
      @Nullable Integer days) {

    Judgement judgement() {
      return new Judgement(
          ActionKind.ofSql(kind),
          rule.because(sentence, language),
          new Cut(
              Objects.requireNonNullElse(passages, List.of()),
              Objects.requireNonNullElse(earlier, false)),
          Optional.ofNullable(extent)
              .map(name -> Json.constant("extent", name, Extent.class))
              .orElse(Extent.FORUM),
          Optional.ofNullable(days));
    }
  }

  record HidingJson(
      @JsonProperty(required = true) int version,
      @JsonProperty(required = true) List<Long> posts,
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language) {

    Reason reason() {
      return rule.because(sentence, language);
    }
  }

  record LiftingJson(
      @JsonProperty(required = true) long action,
      @JsonProperty(required = true) CitedJson rule,
      @JsonProperty(required = true) String sentence,
      @JsonProperty(required = true) String language) {

    Reason reason() {
      return rule.because(sentence, language);
    }
  }

  record SayingJson(@JsonProperty(required = true) String source) {}

  record TakingJson(@JsonProperty(required = true) int version) {}

  record AssigningJson(
      @JsonProperty(required = true) int version, @JsonProperty(required = true) String handle) {}

  record ClosingJson(
      @JsonProperty(required = true) int version, @JsonProperty(required = true) String reason) {}

  record DecisionJson(
      @JsonProperty(required = true) String outcome,
      @JsonProperty(required = true) String reasons,
      @JsonProperty(required = true) String language,
      @Nullable String kind,
      @Nullable Integer days) {

    Verdict verdict() {
      return switch (outcome) {
        case "upheld" -> new Verdict.Upheld(reasons, language);
        case "reversed" -> new Verdict.Reversed(reasons, language);
        default ->
            new Verdict.Changed(
                reasons,
                language,
                Optional.ofNullable(kind)
                    .map(ActionKind::ofSql)
                    .orElseThrow(() -> ProblemException.notChosen("kind")),
                Optional.ofNullable(days).map(Duration::ofDays));
      };
    }
  }
}
