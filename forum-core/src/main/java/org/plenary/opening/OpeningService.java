package org.plenary.opening;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.appeal.AppealId;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
import org.plenary.caller.Scope;
import org.plenary.casework.CaseId;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Oneself;
import org.plenary.moderation.RoleHandles;
import org.plenary.opening.OpeningQueries.Officer;
import org.plenary.opening.OpeningQueries.Wished;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.pseudonym.PseudonymService;

/**
 * Tells who is behind a role handle or a pseudonym: to two officers, one of whom asks and another
 * agrees, and to whoever decided an appeal. That it was told is a leaf of the public record; to
 * others these doors do not exist.
 */
public final class OpeningService {

  private static final int LONGEST = 1_000;

  private final Pool pool;
  private final PseudonymService pseudonyms;
  private final RoleHandles handles;
  private final Oneself oneself;
  private final Duration lasts;

  /**
   * @param lasts how long a wish counts with which nobody agrees
   */
  public OpeningService(
      Pool pool,
      PseudonymService pseudonyms,
      RoleHandles handles,
      Oneself oneself,
      Duration lasts) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.oneself = oneself;
    this.lasts = lasts;
  }

  /**
   * An officer of its chapter wishes it; refused where one did already, and that wish counts still.
   */
  public Future<OpeningWishId> ask(Caller caller, long byline, String sentence) {
    return check(sentence)
        .verdict()
        .compose(_ -> find(caller, byline))
        .compose(
            closed -> OpeningQueries.ask(pool, lasts, closed, member(caller), sentence.strip()))
        .compose(
            asked ->
                asked
                    .map(Future::succeededFuture)
                    .orElseGet(
                        () ->
                            ProblemException.fail(
                                new Problem.Conflict(
                                    Why.of(
                                        "opening-asked",
                                        "Somebody asked already. Agree with them.")))));
  }

  private Future<Sealed> find(Caller caller, long byline) {
    return OpeningQueries.find(pool, lasts, byline)
        .map(found -> found.filter(one -> isOfficer(caller, one.chapter())))
        .compose(ProblemException::found);
  }

  private static boolean isOfficer(Caller caller, ChapterId chapter) {
    return caller.may(Scope.MODERATE) && caller.has(Role.OFFICER, chapter);
  }

  /** A name whose opening the caller may ask for. */
  public Future<SealedName> getName(Caller caller, long byline) {
    return find(caller, byline).map(Sealed::shown);
  }

  /** Those of a case that the caller reads, but their own; none for who is no officer there. */
  public Future<List<SealedName>> listNames(Caller caller, CaseId matter) {
    Set<ChapterId> offices = offices(caller);
    return offices.isEmpty()
        ? Future.succeededFuture(List.of())
        : OpeningQueries.list(pool, lasts, matter, offices)
            .map(
                found ->
                    found.stream()
                        .filter(one -> !oneself.is(caller, one.person()))
                        .map(Sealed::shown)
                        .toList());
  }

  private static FieldCheck check(String sentence) {
    return new FieldCheck().line("sentence", sentence.strip(), 1, LONGEST);
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  /** The wishes of others with which the caller may agree, 100 at most. */
  public Future<List<OpeningWish>> listWishes(Caller caller) {
    return officer(caller).compose(officer -> OpeningQueries.list(pool, lasts, officer));
  }

  private static Future<Officer> officer(Caller caller) {
    return isForOfficer(caller)
        ? Future.succeededFuture(
            new Officer(member(caller), offices(caller), caller.isAdministrator()))
        : ProblemException.fail(new Problem.NotFound());
  }

  /** Whether there are wishes with which the caller may agree, at times. */
  public static boolean isForOfficer(Caller caller) {
    return caller.may(Scope.MODERATE) && (caller.isAdministrator() || !offices(caller).isEmpty());
  }

  private static Set<ChapterId> offices(Caller caller) {
    return caller.standings().stream()
        .filter(held -> held.role() == Role.OFFICER && caller.may(Scope.MODERATE))
        .map(held -> held.chapter())
        .collect(Collectors.toSet());
  }

  /**
   * A second officer agrees; an administrator may, or one of another chapter where there is no
   * second. Nobody agrees to open what they are behind.
   */
  public Future<Opened> agree(Caller caller, OpeningWishId wish) {
    return officer(caller)
        .compose(
            officer ->
                pool.withTransaction(transaction -> agree(transaction, caller, officer, wish)))
        .map(Objects::requireNonNull);
  }

  private Future<Opened> agree(
      SqlClient transaction, Caller caller, Officer officer, OpeningWishId id) {
    Future<Wished> wish =
        OpeningQueries.take(transaction, lasts, officer, id).compose(ProblemException::found);
    return wish.compose(wished -> OpeningQueries.find(transaction, lasts, wished.byline()))
        .compose(ProblemException::found)
        .compose(closed -> requireOther(caller, closed))
        .compose(
            closed ->
                OpeningQueries.open(
                        transaction,
                        closed,
                        wish.result().askedBy(),
                        Optional.of(officer.member()),
                        Optional.empty(),
                        wish.result().sentence())
                    .compose(_ -> open(transaction, closed)));
  }

  private Future<Sealed> requireOther(Caller caller, Sealed closed) {
    return oneself.is(caller, closed.person())
        ? ProblemException.fail(
            new Problem.NotAllowed(Why.of("act-on-oneself", "Nobody acts on themselves.")))
        : Future.succeededFuture(closed);
  }

  /** Where the caller decided appeals against what somebody did, the latest first, 20 at most. */
  public Future<List<DecidedSeal>> listDecided(Caller caller) {
    return OpeningQueries.decided(pool, ownHandles(caller));
  }

  private List<Buffer> ownHandles(Caller caller) {
    return caller.may(Scope.MODERATE) ? handles.digests(caller) : List.of();
  }

  /** One of those. */
  public Future<DecidedSeal> getDecided(Caller caller, AppealId appeal) {
    return OpeningQueries.find(pool, lasts, appeal, ownHandles(caller))
        .compose(ProblemException::found)
        .map(closed -> new DecidedSeal(appeal, closed.name()));
  }

  /** Who decided an appeal learns who had acted. */
  public Future<Opened> open(Caller caller, AppealId appeal, String sentence) {
    List<Buffer> own = ownHandles(caller);
    return check(sentence)
        .verdict()
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        OpeningQueries.find(transaction, lasts, appeal, own)
                            .compose(ProblemException::found)
                            .compose(
                                closed ->
                                    OpeningQueries.open(
                                            transaction,
                                            closed,
                                            member(caller),
                                            Optional.empty(),
                                            Optional.of(appeal),
                                            sentence.strip())
                                        .compose(_ -> open(transaction, closed)))))
        .map(Objects::requireNonNull);
  }

  private Future<Opened> open(SqlClient transaction, Sealed closed) {
    Optional<MemberId> member =
        closed.role() ? handles.open(closed.seal()) : pseudonyms.open(closed.seal());
    return ProblemException.found(member)
        .compose(found -> OpeningQueries.member(transaction, closed, found));
  }
}
