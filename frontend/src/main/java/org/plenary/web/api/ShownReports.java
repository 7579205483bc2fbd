package org.plenary.web.api;

import org.jspecify.annotations.Nullable;
import org.plenary.casework.Outcome;
import org.plenary.report.Challenge;
import org.plenary.report.CitableRule;
import org.plenary.report.OwnReport;
import org.plenary.web.page.Links;
import org.plenary.web.page.RuleLinks;

/** What programs are shown of reports; clients depend on every name here. */
final class ShownReports {

  private ShownReports() {}

  record ReportedJson(@Nullable Long id, @Nullable String receipt) {}

  record ChallengeJson(String text, int bits, long seconds) {

    static ChallengeJson of(Challenge challenge) {
      return new ChallengeJson(challenge.text(), challenge.bits(), challenge.lasts().toSeconds());
    }
  }

  record ReportJson(
      long id,
      String concern,
      String sentence,
      String madeAt,
      @Nullable String outcome,
      @Nullable String judgedAt) {

    static ReportJson of(OwnReport report) {
      return new ReportJson(
          report.id().value(),
          Json.word(report.concern()),
          report.sentence(),
          Json.time(report.madeAt()),
          report.outcome().map((Outcome outcome) -> Json.word(outcome)).orElse(null),
          report.judgedAt().map(Json::time).orElse(null));
    }
  }

  record ReportRuleJson(
      int code,
      int rule,
      String chapter,
      @Nullable String forum,
      int version,
      String language,
      String title,
      String body,
      String url) {

    static ReportRuleJson of(Links links, CitableRule cited) {
      return new ReportRuleJson(
          cited.citation().code(),
          cited.citation().rule(),
          cited.chapter(),
          cited.forum().orElse(null),
          cited.version(),
          cited.language(),
          cited.title(),
          cited.body(),
          links.absolute(RuleLinks.rules(cited.chapter(), cited.forum(), cited.version())));
    }
  }
}
