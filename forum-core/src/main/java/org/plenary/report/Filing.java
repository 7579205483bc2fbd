package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.Concern;
import org.plenary.casework.Docket;
import org.plenary.casework.Faces;
import org.plenary.casework.Matter;
import org.plenary.casework.Matters;
import org.plenary.casework.OpenedCase;
import org.plenary.casework.Origin;
import org.plenary.moderation.Citation;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/** Puts a report to the case of its matter, which it opens where there is none. */
final class Filing {

  private static final int LONGEST = 2_000;

  private final Docket docket;
  private final Faces faces;
  private final ReportLimits limits;

  Filing(Docket docket, Faces faces, ReportLimits limits) {
    this.docket = docket;
    this.faces = faces;
    this.limits = limits;
  }

  static Future<Void> check(NewReport wish) {
    return new FieldCheck()
        .text("sentence", wish.sentence(), LONGEST)
        .that(
            !wish.sentence().isBlank(),
            "sentence",
            Why.of("say-what-is-wrong", "Say what is wrong with it."))
        .language("language", wish.language())
        .that(
            wish.concern() != Concern.RULE || wish.rule().isPresent(),
            "rule",
            Why.of("say-which-rule", "Say which rule it breaks."))
        .verdict();
  }

  Future<Filed> file(SqlClient transaction, Caller caller, Reporter reporter, NewReport wish) {
    return Matters.find(transaction, caller, wish.reported())
        .compose(matter -> requireOther(matter, reporter))
        .compose(matter -> requireRule(transaction, matter, wish.rule()))
        .compose(matter -> file(transaction, matter, reporter, wish));
  }

  private Future<Matter> requireOther(Matter matter, Reporter reporter) {
    boolean own =
        reporter.member().stream()
            .anyMatch(
                member -> matter.person().stream().anyMatch(who -> faces.isBehind(member, who)));
    return own
        ? ProblemException.fail(
            new Problem.NotAllowed(
                Why.of("report-of-own", "This is yours; take it back yourself.")))
        : Future.succeededFuture(matter);
  }

  private static Future<Matter> requireRule(
      SqlClient transaction, Matter matter, Optional<Citation> rule) {
    return rule.map(cited -> RuleQueries.counts(transaction, matter.ground(), cited))
        .orElseGet(() -> Future.succeededFuture(true))
        .compose(
            counts ->
                counts
                    ? Future.succeededFuture(matter)
                    : ProblemException.fail(
                        Problem.Invalid.field(
                            "rule", Why.of("no-such-rule", "This rule does not count there."))));
  }

  private Future<Filed> file(
      SqlClient transaction, Matter matter, Reporter reporter, NewReport wish) {
    Origin origin = reporter.member().isPresent() ? Origin.MEMBER : Origin.OUTSIDE;
    return docket
        .open(transaction, matter, wish.concern(), origin)
        .compose(
            opened ->
                ReportQueries.insert(
                        transaction, matter.ground().chapter(), opened.id(), reporter, wish, limits)
                    .compose(Filing::requireFirst)
                    .compose(filed -> route(transaction, opened).map(filed)));
  }

  private static Future<Filed> requireFirst(Optional<Filed> filed) {
    return filed
        .map(Future::succeededFuture)
        .orElseGet(
            () ->
                ProblemException.fail(
                    new Problem.Conflict(
                        Why.of(
                            "reported-already",
                            "You have reported this; wait until it is judged."))));
  }

  private Future<Void> route(SqlClient transaction, OpenedCase opened) {
    return opened.isNew() ? docket.route(transaction, opened.id()) : Future.succeededFuture();
  }
}
