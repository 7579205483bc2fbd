package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.Docket;
import org.plenary.casework.Faces;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;

/**
 * Reports of people without an account, of what everybody may read. Who reports is not asked; they
 * show that it cost them something, and learn by their receipt what became of it.
 */
public final class OutsideReportService {

  private final Pool pool;
  private final Filing filing;
  private final ReportHours hours;
  private final ProofOfWork work;
  private final Optional<Confirmations> mail;

  /**
   * @param mail absent where nothing can be mailed
   */
  public OutsideReportService(
      Pool pool,
      Docket docket,
      Faces faces,
      Sealing sealing,
      Clock clock,
      Optional<Confirmations> mail,
      ReportLimits limits) {
    this.pool = pool;
    this.filing = new Filing(docket, faces, limits);
    this.hours = new ReportHours(sealing, limits);
    this.work = new ProofOfWork(sealing, clock, limits.workBits(), limits.workLasts());
    this.mail = mail;
  }

  /** Work for the machine of who wishes to report something. */
  public Challenge challenge() {
    return work.set();
  }

  /** Whether who has no script can confirm an address instead. */
  public boolean takesMail() {
    return mail.isPresent();
  }

  /**
   * Puts a report to the case of its matter. Refused like that of a member, and with {@link
   * Problem.Invalid} for what proves nothing.
   *
   * @param network from where, as far as limits tell networks apart; empty where nobody knows
   */
  public Future<Receipt> report(Proof proof, NewReport wish, String network) {
    Receipt receipt = Receipt.random();
    return Filing.check(wish)
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        hours
                            .take(transaction, network)
                            .compose(_ -> accept(transaction, proof))
                            .compose(
                                address ->
                                    filing.file(
                                        transaction,
                                        Caller.ANONYMOUS,
                                        Reporter.outside(address, receipt),
                                        wish))))
        .map(filed -> Objects.requireNonNull(filed))
        .map(_ -> receipt);
  }

  private Future<Optional<Buffer>> accept(SqlClient transaction, Proof proof) {
    return switch (proof) {
      case Proof.Work done -> work.spend(transaction, done).map(Optional.empty());
      case Proof.Mailed mailed -> redeem(mailed);
    };
  }

  private Future<Optional<Buffer>> redeem(Proof.Mailed mailed) {
    return mail.map(confirmations -> confirmations.redeem(mailed.confirmation()))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()))
        .compose(
            address ->
                address.isPresent()
                    ? Future.succeededFuture(address)
                    : ProblemException.fail(
                        Problem.Invalid.field(
                            "confirmation",
                            Why.of(
                                "no-confirmation",
                                "This is not, or no longer, a confirmation of ours."))));
  }

  /** What became of a report, for who has its receipt. */
  public Future<OwnReport> getReport(Receipt receipt) {
    return ReportQueries.find(pool, receipt).compose(ProblemException::found);
  }
}
