package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Lets those who are slowed write one post in a while in a chapter, under whichever name. */
public final class Pace {

  private Pace() {}

  /**
   * Refused where the last post is not long ago.
   *
   * @param masks the bylines of the member's pseudonyms
   */
  public static Future<Void> require(
      SqlClient transaction,
      MemberId member,
      List<Long> masks,
      ChapterId chapter,
      Duration interval) {
    return PaceQueries.isFit(transaction, member, masks, chapter, interval)
        .compose(
            fit ->
                fit
                    ? Future.succeededFuture()
                    : ProblemException.fail(new Problem.Obstructed(Obstacle.SLOWED)));
  }
}
