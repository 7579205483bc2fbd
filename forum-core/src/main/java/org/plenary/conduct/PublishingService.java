package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.outbox.ChapterEvent;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.Problem;

/**
 * Codes of conduct as officers publish them, version after version; what was published is never
 * changed. To others this door does not exist.
 */
public final class PublishingService {

  private final Pool pool;
  private final AdministrationService administration;

  public PublishingService(Pool pool, AdministrationService administration) {
    this.pool = pool;
    this.administration = administration;
  }

  /** The newest version in all its languages, for those who may publish the next. */
  public Future<CodeEdition> getEdition(Caller caller, CodePlace place) {
    return find(caller, place)
        .compose(found -> PublishingQueries.newest(pool, found.chapter().id(), found.forumId()));
  }

  private Future<AdministeredPlace> find(Caller caller, CodePlace place) {
    return AdministeredPlace.find(administration, caller, place);
  }

  /**
   * Publishes the version after the judged one. Refused with {@link Problem.Conflict} when another
   * was published meanwhile, and with {@link Problem.Invalid} for what cannot be a code.
   *
   * @param judged the version that was the newest to those who wrote this; 0 for none
   */
  public Future<Void> publish(Caller caller, CodePlace place, int judged, List<CodeText> texts) {
    return find(caller, place)
        .compose(found -> CodeRules.check(found.chapter(), texts).verdict().map(found))
        .compose(found -> publish(caller, found, new CodeEdition(judged + 1, texts)));
  }

  private Future<Void> publish(Caller caller, AdministeredPlace found, CodeEdition next) {
    return Outbox.change(
        pool,
        event(caller, found, next),
        transaction ->
            PublishingQueries.publish(transaction, found.chapter().id(), found.forumId(), next)
                .compose(NextVersion::require));
  }

  private static ChapterEvent event(Caller caller, AdministeredPlace found, CodeEdition next) {
    var detail = new JsonObject().put("version", next.version());
    return found.event(caller, Kind.RULES_PUBLISHED, detail);
  }
}
