package org.plenary.holding;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import java.util.function.Function;
import org.plenary.administration.AdministrationService;
import org.plenary.caller.Caller;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.AdministeredPlace;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.ForumId;
import org.plenary.outbox.ChapterEvent.Kind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/**
 * What officers let be held before it is published, in their chapter and in each of its forums. To
 * others than officers this does not exist; who writes is told what becomes of it. Every change is
 * an event of the chapter.
 */
public final class HoldingService {

  private static final int MOST_FIRST = 20;
  private static final int MOST_LINKED = 100;
  private static final int MOST_HOURS = 720;
  private static final int LATEST = 168;
  private static final int MOST_WAITING = 100;

  private final Pool pool;
  private final AdministrationService administration;
  private final PseudonymService pseudonyms;

  public HoldingService(
      Pool pool, AdministrationService administration, PseudonymService pseudonyms) {
    this.pool = pool;
    this.administration = administration;
    this.pseudonyms = pseudonyms;
  }

  /** What counts there: what the forum chose, else its chapter, else nothing is held. */
  public Future<ChosenHolding> get(Caller caller, CodePlace place) {
    return find(caller, place)
        .compose(where -> HoldingQueries.find(pool, where.chapter().id(), where.forumId()));
  }

  private Future<AdministeredPlace> find(Caller caller, CodePlace place) {
    return AdministeredPlace.find(administration, caller, place);
  }

  /** Chooses it; it counts for what is written from now on. */
  public Future<Void> set(Caller caller, CodePlace place, Holding wish) {
    return find(caller, place)
        .compose(where -> check(wish).verdict().map(where))
        .compose(
            where ->
                change(
                    caller,
                    where,
                    detail(wish),
                    transaction ->
                        HoldingQueries.set(
                            transaction, where.chapter().id(), where.forumId(), wish)));
  }

  private static FieldCheck check(Holding wish) {
    return new FieldCheck()
        .that(fits(wish.firstPosts(), 0, MOST_FIRST), "firstPosts", range(0, MOST_FIRST))
        .that(fits(wish.linkPosts(), 0, MOST_LINKED), "linkPosts", range(0, MOST_LINKED))
        .that(fits(wish.repeatHours(), 0, MOST_HOURS), "repeatHours", range(0, MOST_HOURS))
        .that(fits(wish.dueHours(), 1, LATEST), "dueHours", range(1, LATEST))
        .that(fits(wish.mostWaiting(), 1, MOST_WAITING), "mostWaiting", range(1, MOST_WAITING));
  }

  private static boolean fits(int wish, int least, int most) {
    return wish >= least && wish <= most;
  }

  private static Why range(int least, int most) {
    return Why.of("number-between", "It must be %d to %d.", least, most);
  }

  private static JsonObject detail(Holding wish) {
    return new JsonObject()
        .put("firstPosts", wish.firstPosts())
        .put("linkPosts", wish.linkPosts())
        .put("allPosts", wish.allPosts())
        .put("repeatHours", wish.repeatHours())
        .put("repeatsRefused", wish.repeatsRefused())
        .put("trustedHide", wish.trustedHide())
        .put("dueHours", wish.dueHours())
        .put("mostWaiting", wish.mostWaiting());
  }

  /** Lets a forum hold what its chapter does. */
  public Future<Void> unset(Caller caller, ForumAddress address) {
    var place = new CodePlace(address.chapter(), Optional.of(address.slug()));
    return find(caller, place)
        .compose(
            where ->
                change(
                    caller,
                    where,
                    new JsonObject().put("asChapter", true),
                    transaction ->
                        HoldingQueries.unset(
                            transaction, where.chapter().id(), where.forumId().orElseThrow())));
  }

  private Future<Void> change(
      Caller caller,
      AdministeredPlace where,
      JsonObject detail,
      Function<SqlClient, Future<Void>> work) {
    return Outbox.change(pool, where.event(caller, Kind.HOLDING_CHANGED, detail), work);
  }

  /** What becomes of what the caller writes under their own name; refused where nobody asks. */
  public Future<HoldingAhead> ahead(Caller caller, ChapterId chapter, ForumId forum) {
    return ProblemException.found(caller.member())
        .compose(member -> HoldingQueries.ahead(pool, member, chapter, forum))
        .map(
            ahead -> {
              boolean trusted = HeldWriting.isTrusted(caller, chapter);
              boolean limited = ahead.limits().of(caller, pseudonyms).isHeld();
              WriterHolding holds = ahead.holds();
              return new HoldingAhead(
                  holds.reasons(limited, trusted),
                  !trusted && holds.ofLinks(),
                  holds.holding().dueHours());
            });
  }
}
