package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.casework.Docket;
import org.plenary.casework.Faces;
import org.plenary.mailaddress.MailAddress;
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
   * Mails what stands for work to an address, whether or not anything is there. Refused for what is
   * no address, and as often as reports are.
   *
   * @param network from where, as far as limits tell networks apart; empty where nobody knows
   * @param language of the page
   * @param path of the page on which it is used
   */
  public Future<Void> confirm(String address, String network, String language, String path) {
    return ProblemException.found(mail)
        .compose(
            confirmations ->
                MailAddress.parse(address)
                    .map(
                        to ->
                            pool.withTransaction(
                                transaction ->
                                    hours
                                        .take(transaction, network)
                                        .compose(
                                            _ ->
                                                confirmations.mail(
                                                    transaction, to, language, path))))
                    .orElseGet(OutsideReportService::noAddress));
  }

  private static Future<Void> noAddress() {
    return ProblemException.fail(
        Problem.Invalid.field(
            "address",
            Why.of("mail-address", "It must be an address of mail, such as name@example.org.")));
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
                            .compose(address -> file(transaction, address, receipt, wish))))
        .map(_ -> receipt);
  }

  private Future<Void> file(
      SqlClient transaction, Optional<Buffer> address, Receipt receipt, NewReport wish) {
    return filing
        .file(transaction, Caller.ANONYMOUS, Reporter.outside(address, receipt), wish)
        .compose(filed -> acknowledge(transaction, filed, address, receipt, wish.language()));
  }

  private Future<Void> acknowledge(
      SqlClient transaction,
      Filed filed,
      Optional<Buffer> address,
      Receipt receipt,
      String language) {
    return mail.flatMap(
            confirmations ->
                address.map(
                    to ->
                        confirmations.acknowledge(transaction, filed.id(), to, receipt, language)))
        .orElseGet(Future::succeededFuture);
  }

  private Future<Optional<Buffer>> accept(SqlClient transaction, Proof proof) {
    return switch (proof) {
      case Proof.Work done -> work.spend(transaction, done).map(Optional.empty());
      case Proof.Mailed mailed -> redeem(transaction, mailed);
    };
  }

  private Future<Optional<Buffer>> redeem(SqlClient transaction, Proof.Mailed mailed) {
    return mail.map(confirmations -> confirmations.redeem(transaction, mailed.confirmation()))
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
