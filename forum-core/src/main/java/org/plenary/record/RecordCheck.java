package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks the other way round: for what was done without a leaf, and for rows that say something else
 * than theirs. What it finds is kept for all to see how much it is.
 */
public final class RecordCheck {

  private static final Logger LOG = LoggerFactory.getLogger(RecordCheck.class);

  private final Pool pool;
  private final List<RecordQuestion> questions;

  /**
   * @param more questions of those who know what else is done here
   */
  public RecordCheck(Pool pool, List<RecordQuestion> more) {
    this.pool = pool;
    this.questions = Stream.concat(RecordQuestions.OWN.stream(), more.stream()).toList();
  }

  /** Asks every question, one after the other, and keeps what was found. */
  public Future<RecordReview> check() {
    List<ReviewQueries.Answer> found = new ArrayList<>();
    Future<Void> asked = Future.succeededFuture();
    for (RecordQuestion question : questions) {
      asked =
          asked
              .compose(_ -> pool.withTransaction(one -> ReviewQueries.ask(one, question)))
              .onSuccess(answer -> add(found, Objects.requireNonNull(answer)))
              .mapEmpty();
    }
    return asked.compose(_ -> ReviewQueries.keep(pool, found));
  }

  private static void add(List<ReviewQueries.Answer> found, ReviewQueries.Answer answer) {
    if (answer.found() > 0) {
      LOG.error(
          "The record does not fit: {}: {}, such as {}",
          answer.question(),
          answer.found(),
          answer.first());
      found.add(answer);
    }
  }
}
