package org.plenary.quote;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.post.PostId;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.text.OwnWords;
import org.plenary.text.Quotation;
import org.plenary.text.QuoteMark;
import org.plenary.text.Range;

/**
 * Compares quotes with what they quote, for one round trip more; a post without any costs none.
 * Refused are too many, a source that the writer may not read like one that is not there, a piece
 * that is not in it, and what not all may read who will read the quote.
 */
public final class Quoting {

  private final Vertx vertx;
  private final Pool pool;
  private final int most;
  private final OwnWords ownWords = new OwnWords();

  /**
   * @param most quotes of a post
   */
  public Quoting(Vertx vertx, Pool pool, int most) {
    this.vertx = vertx;
    this.pool = pool;
    this.most = most;
  }

  public Future<List<Checked>> check(Caller caller, QuotePlace place, List<Quotation> quotes) {
    if (quotes.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return quotes.size() > most
        ? ProblemException.fail(new Problem.Obstructed(Obstacle.TOO_MANY_QUOTES))
        : compare(caller, place, quotes);
  }

  private Future<List<Checked>> compare(Caller caller, QuotePlace place, List<Quotation> quotes) {
    return QuoteQueries.sources(
            pool, caller, place, quotes.stream().map(Quotation::mark).distinct().toList())
        .compose(sources -> vertx.executeBlocking(() -> compared(quotes, sources), false))
        .map(Objects::requireNonNull);
  }

  private List<Checked> compared(List<Quotation> quotes, List<Source> sources) {
    Map<Source, String> known = new HashMap<>();
    return quotes.stream()
        .map(quote -> compared(quote, source(quote.mark(), sources), known))
        .toList();
  }

  private static Source source(QuoteMark mark, List<Source> sources) {
    return sources.stream()
        .filter(source -> source.isOf(mark))
        .findFirst()
        .orElseThrow(() -> refusal(Obstacle.NO_SUCH_QUOTE));
  }

  private static ProblemException refusal(Obstacle obstacle) {
    return new ProblemException(new Problem.Obstructed(obstacle));
  }

  private Checked compared(Quotation quote, Source source, Map<Source, String> known) {
    if (!source.wide() && !source.kept()) {
      throw refusal(Obstacle.QUOTE_OF_CLOSED);
    }
    String words = known.computeIfAbsent(source, this::words);
    return source.readable() ? compared(quote, source, words) : carried(quote, source, words);
  }

  private String words(Source source) {
    return ownWords.of(source.format(), source.source());
  }

  private static Checked compared(Quotation quote, Source source, String words) {
    Optional<Range> piece = quote.mark().range();
    boolean fits = piece.map(range -> range.isIn(words)).orElse(true);
    if (!fits && !source.kept()) {
      throw refusal(Obstacle.NO_SUCH_QUOTE);
    }
    return checked(quote, source, Passage.find(words, quote.words(), piece.filter(_ -> fits)));
  }

  // Whoever may not read it any more learns nothing of what they did not quote when they might.
  private static Checked carried(Quotation quote, Source source, String words) {
    return checked(quote, source, Passage.findIn(words, quote.words(), source.agreed()));
  }

  private static Checked checked(Quotation quote, Source source, Optional<Range> found) {
    return new Checked(
        source.post(), source.revision(), found.or(quote.mark()::range), found.isPresent());
  }

  /**
   * Waits for all who change what is quoted; they wait for the end of this transaction. Comes
   * before all that locks a discussion.
   */
  public static Future<Void> hold(SqlClient transaction, List<Checked> quotes) {
    return quotes.isEmpty()
        ? Future.succeededFuture()
        : SourceLock.take(transaction, quotes, Optional.empty());
  }

  /**
   * Keeps what a revision quotes; nothing where there is no such revision.
   *
   * @param transaction that writes it
   */
  public static Future<Void> keep(
      SqlClient transaction, ChapterId chapter, PostId post, int revision, List<Checked> quotes) {
    return quotes.isEmpty()
        ? Future.succeededFuture()
        : QuoteQueries.keep(transaction, chapter, post, revision, quotes);
  }
}
