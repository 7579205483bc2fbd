package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import java.util.List;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AdministeredPlace;
import org.plenary.conduct.CodePlace;
import org.plenary.conduct.NextVersion;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.Why;

/**
 * Ladders as officers publish them, version after version, for a chapter or one of its forums; and
 * what comes next by them. To others than officers, publishing does not exist.
 */
public final class LadderService {

  private static final int MOST_STEPS = 12;
  private static final int MOST_DAYS = 3_650;

  private final Pool pool;
  private final AdministrationService administration;
  private final StandingService standings;

  public LadderService(Pool pool, AdministrationService administration, StandingService standings) {
    this.pool = pool;
    this.administration = administration;
    this.standings = standings;
  }

  /**
   * The one that counts there: the forum's, else its chapter's, else that of all, else the
   * standard.
   */
  public Future<Ladder> getLadder(Caller caller, CodePlace place) {
    return LadderQueries.find(pool, caller, place);
  }

  /**
   * Those that count in a chapter: its own, then those of its forums that the caller may read,
   * where they published one.
   */
  public Future<List<Ladder>> listLadders(Caller caller, String chapter) {
    return LadderQueries.list(pool, caller, chapter);
  }

  /**
   * What would come next for who stands under a byline, by what was done to them in this chapter;
   * for its moderators.
   */
  public Future<Suggestion> suggest(
      Caller caller, long byline, ChapterId chapter, CodePlace place) {
    Future<List<Done>> record =
        standings
            .listRecord(caller, byline, chapter)
            .map(all -> all.stream().filter(LadderService::counts).toList());
    return record
        .compose(_ -> getLadder(caller, place))
        .map(
            ladder ->
                new Suggestion(
                    ladder,
                    ladder.after(record.result().stream().map(Done::kind).toList()),
                    record.result()));
  }

  private static boolean counts(Done one) {
    return one.undoneBy().isEmpty() && one.kind() != ActionKind.LIFT;
  }

  /**
   * Publishes the version after the judged one. Refused with {@link Problem.Conflict} when another
   * was published meanwhile.
   *
   * @param judged the version that was the newest of this place to those who wrote it; 0 for none
   */
  public Future<Void> publish(Caller caller, CodePlace place, int judged, List<Step> steps) {
    return AdministeredPlace.find(administration, caller, place)
        .compose(found -> check(steps).verdict().map(found))
        .compose(found -> publish(caller, found, judged, steps));
  }

  private static FieldCheck check(List<Step> steps) {
    return new FieldCheck()
        .that(
            !steps.isEmpty() && steps.size() <= MOST_STEPS,
            "steps",
            Why.of("how-many", "There must be %d to %d.", 1, MOST_STEPS))
        .that(
            steps.stream().allMatch(LadderService::canStand),
            "steps",
            Why.of(
                "ladder-steps",
                "Each is a step of people; all but a note lasts, for %d to %d days.",
                1,
                MOST_DAYS));
  }

  private static boolean canStand(Step step) {
    boolean lasts = step.days().filter(days -> days >= 1 && days <= MOST_DAYS).isPresent();
    return step.kind() == ActionKind.NOTE
        ? step.days().isEmpty()
        : LimitKind.by(step.kind()).isPresent() && lasts;
  }

  private Future<Void> publish(
      Caller caller, AdministeredPlace found, int judged, List<Step> steps) {
    var detail = new JsonObject().put("version", judged + 1);
    return Outbox.change(
        pool,
        found.event(caller, Kind.LADDER_PUBLISHED, detail),
        transaction ->
            LadderQueries.publish(transaction, found.chapter().id(), found.forumId(), judged, steps)
                .compose(NextVersion::require));
  }
}
