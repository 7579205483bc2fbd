package org.plenary.writing;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.Optional;
import org.plenary.caller.Person;
import org.plenary.conduct.Agreement;
import org.plenary.holding.WriterHolding;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.standing.Limits;
import org.plenary.writing.Sending.Retry;

/**
 * Who writes, as a statement finds them.
 *
 * @param welcomed whether their first visit is over, this moment
 * @param agrees whether they accepted what rules were published since
 * @param young whether they are new here
 * @param byline of their own name, if it was ever used
 * @param limits what may limit them there
 * @param holds what is held there
 * @param kept what was answered when they sent the same before
 */
record Writer(
    boolean welcomed,
    boolean agrees,
    boolean young,
    Optional<Long> byline,
    Limits limits,
    WriterHolding holds,
    Optional<Kept> kept) {

  /** What was answered before, and to what. */
  record Kept(Buffer digest, Written outcome) {

    /** Refused when it was another thing that was sent then. */
    Written answer(Retry retry) {
      if (!digest.equals(retry.digest())) {
        throw new ProblemException(new Problem.Obstructed(Obstacle.KEY_REUSED));
      }
      return outcome;
    }
  }

  /** Joins the writer, by the parameters of {@link #addTo}, which follow those of visibility. */
  static final String JOINS =
      """
      join member writer on writer.id = $5
      left join byline signature
        on signature.kind = 'own_name' and signature.member_id = writer.id and signature.name = $6
      left join kept_answer kept on kept.key = $8
      """;

  /** What {@link #of(Row)} reads, where they would write. */
  static String columns(String chapter, String forum) {
    return """
      writer.welcomed_at is not null as welcomed, %s as agrees,
      writer.joined_at > now() - $7 * interval '1 second' as young, signature.id as byline, %s,
      %s,
      kept.digest, kept.outcome
      """
        .formatted(
            Agreement.at(chapter, forum),
            Limits.at(chapter, forum),
            WriterHolding.at(chapter, forum, WriterHolding.OF_WRITER));
  }

  static Tuple addTo(Tuple visibility, Person person, WritingLimits limits, Trace trace) {
    return visibility
        .addLong(person.id().value())
        .addString(person.name())
        .addLong(limits.newFor().toSeconds())
        .addString(trace.retry().map(Retry::key).orElse(null));
  }

  static Writer of(Row row) {
    return new Writer(
        row.getBoolean("welcomed"),
        row.getBoolean("agrees"),
        row.getBoolean("young"),
        Optional.ofNullable(row.getLong("byline")),
        Limits.of(row),
        WriterHolding.of(row),
        kept(row));
  }

  private static Optional<Kept> kept(Row row) {
    return Optional.ofNullable(row.getBuffer("digest"))
        .map(digest -> new Kept(digest, KeptAnswers.written((JsonObject) row.getJson("outcome"))));
  }
}
