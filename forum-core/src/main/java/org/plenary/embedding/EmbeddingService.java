package org.plenary.embedding;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.Chapter;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.FieldError;
import org.plenary.problem.Why;

/**
 * The origins that show a chapter's embeds, any where it names none. Only its officers see and
 * change them; to others this door does not exist. Every change is an event of the chapter.
 */
public final class EmbeddingService {

  private static final String ORIGINS = "origins";

  private final Pool pool;
  private final AdministrationService administration;
  private final int most;

  /**
   * @param most how many origins a chapter may name
   */
  public EmbeddingService(Pool pool, AdministrationService administration, int most) {
    this.pool = pool;
    this.administration = administration;
    this.most = most;
  }

  /** In the order in which they were named. */
  public Future<List<String>> getOrigins(Caller caller, String chapter) {
    return administration
        .getChapter(caller, chapter)
        .compose(found -> EmbeddingQueries.origins(pool, found.id()));
  }

  /** Names these and no others; what is asked for after that is answered accordingly. */
  public Future<Void> setOrigins(Caller caller, String chapter, List<String> origins) {
    return administration
        .getChapter(caller, chapter)
        .compose(found -> check(origins).verdict().map(found))
        .compose(found -> set(caller, found, origins));
  }

  private FieldCheck check(List<String> origins) {
    return new FieldCheck()
        .that(
            origins.size() <= most, ORIGINS, Why.of("how-many", "There must be %d to %d.", 0, most))
        .that(
            origins.stream().distinct().count() == origins.size(),
            ORIGINS,
            Why.of("each-once", "Each stands there once."))
        .that(firstWrong(origins));
  }

  private static Optional<FieldError> firstWrong(List<String> origins) {
    return origins.stream()
        .filter(origin -> !Origin.isOne(origin))
        .findFirst()
        .map(wrong -> new FieldError(ORIGINS, why(wrong)));
  }

  private static Why why(String wrong) {
    return Why.of("origin", "An origin is written as https://chapter.example, not as %s.", wrong);
  }

  private Future<Void> set(Caller caller, Chapter chapter, List<String> origins) {
    var event =
        new ChapterEvent(
            chapter.id(),
            Kind.EMBEDDING_CHANGED,
            caller.member().orElseThrow(),
            new JsonObject().put(ORIGINS, new JsonArray(origins)));
    return Outbox.change(
        pool, event, transaction -> EmbeddingQueries.set(transaction, chapter.id(), origins));
  }
}
