package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.plenary.member.MemberId;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;

/** Counts what is reported in an hour, by whom and from where. */
final class ReportHours {

  private static final String PURPOSE = "reports of an hour";

  private final Sealing sealing;
  private final ReportLimits limits;

  ReportHours(Sealing sealing, ReportLimits limits) {
    this.sealing = sealing;
    this.limits = limits;
  }

  /** Counts one more of a member; refused with {@link Problem.TooMany} where a limit is reached. */
  Future<Void> take(SqlClient transaction, MemberId member, String network) {
    Map<Buffer, Integer> met = met(network);
    met.put(digest("member " + member.value()), limits.hourly());
    return take(transaction, met);
  }

  /** The same of somebody without an account. */
  Future<Void> take(SqlClient transaction, String network) {
    return take(transaction, met(network));
  }

  private Map<Buffer, Integer> met(String network) {
    var met = new HashMap<Buffer, Integer>();
    if (!network.isEmpty()) {
      met.put(digest("network " + network), limits.networkHourly());
    }
    return met;
  }

  private Buffer digest(String subject) {
    return Buffer.buffer(sealing.digest(PURPOSE, subject.getBytes(StandardCharsets.UTF_8)));
  }

  private static Future<Void> take(SqlClient transaction, Map<Buffer, Integer> met) {
    return met.isEmpty()
        ? Future.succeededFuture()
        : HourQueries.count(transaction, met)
            .compose(
                counted ->
                    counted.isExceeded() ? tooMany(counted.renewed()) : Future.succeededFuture());
  }

  private static Future<Void> tooMany(Duration renewed) {
    return ProblemException.fail(
        new Problem.TooMany(
            Why.of("hour-of-reports", "There were as many reports in this hour as are allowed."),
            renewed));
  }
}
