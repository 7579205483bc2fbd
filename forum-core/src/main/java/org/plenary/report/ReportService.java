package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Objects;
import org.plenary.caller.Caller;
import org.plenary.casework.Docket;
import org.plenary.casework.Faces;
import org.plenary.casework.HeldPosts;
import org.plenary.casework.Matters;
import org.plenary.casework.Reported;
import org.plenary.member.MemberId;
import org.plenary.moderation.Ground;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports of members: of what they may read, once while it is not judged. Nobody but moderators
 * learns who reported what.
 */
public final class ReportService {

  private static final Logger LOG = LoggerFactory.getLogger(ReportService.class);

  private final Pool pool;
  private final Filing filing;
  private final ReportHours hours;
  private final HeldPosts held;
  private final ReportLimits limits;

  public ReportService(
      Pool pool, Docket docket, Faces faces, HeldPosts held, Sealing sealing, ReportLimits limits) {
    this.pool = pool;
    this.filing = new Filing(docket, faces, limits);
    this.hours = new ReportHours(sealing, limits);
    this.held = held;
    this.limits = limits;
  }

  /**
   * Puts a report to the case of its matter. Refused with {@link Problem.NotFound} for what the
   * caller may not read, {@link Problem.Gone} for what was taken away, {@link Problem.Conflict} for
   * a second one, {@link Problem.NotAllowed} for one's own, and {@link Problem.TooMany} for more
   * than is allowed in an hour. A post that several trusted members reported is held until it is
   * judged.
   *
   * @param network from where, as far as limits tell networks apart; empty where nobody knows
   */
  public Future<ReportId> report(Caller caller, NewReport wish, String network) {
    MemberId member = caller.member().orElseThrow();
    return Filing.check(wish)
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        hours
                            .take(transaction, member, network)
                            .compose(
                                _ -> filing.file(transaction, caller, Reporter.of(member), wish))))
        .map(filed -> Objects.requireNonNull(filed))
        .compose(this::hold);
  }

  // It is reported whether or not it could be held.
  private Future<ReportId> hold(Filed filed) {
    Future<Void> weighed =
        filed.trusted()
            ? held.hold(pool, filed.matter(), limits.trustedHide())
            : Future.succeededFuture();
    return weighed
        .onFailure(failure -> LOG.warn("A reported post was not held: {}", failure.getMessage()))
        .otherwiseEmpty()
        .map(filed.id());
  }

  /**
   * The rules that count where something stands, each in the first of these languages in which it
   * is; refused like a report of it.
   */
  public Future<List<CitableRule>> listRules(
      Caller caller, Reported reported, List<String> languages) {
    return Matters.ground(pool, caller, reported)
        .compose(ground -> RuleQueries.list(pool, ground, languages));
  }

  /** The same for a place, for those who judge there. */
  public Future<List<CitableRule>> listRules(Ground ground, List<String> languages) {
    return RuleQueries.list(pool, ground, languages);
  }

  /** The caller's own, the latest first. */
  public Future<Page<OwnReport>> listReports(Caller caller, PageRequest request) {
    return ReportQueries.list(pool, caller.member().orElseThrow(), request)
        .map(found -> Page.of(request, found, OwnReport::keys));
  }

  /** Forgets how much was reported in hours that have passed, and proofs that count no more. */
  public Future<Void> forget() {
    return HourQueries.forget(pool).compose(_ -> SpentQueries.forget(pool));
  }
}
