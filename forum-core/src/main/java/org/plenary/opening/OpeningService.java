package org.plenary.opening;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.appeal.AppealId;
import org.plenary.caller.Caller;
import org.plenary.caller.Role;
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

  public OpeningService(
      Pool pool, PseudonymService pseudonyms, RoleHandles handles, Oneself oneself) {
    this.pool = pool;
    this.pseudonyms = pseudonyms;
    this.handles = handles;
    this.oneself = oneself;
  }

  /** An officer of its chapter wishes it; refused where one did already. */
  public Future<OpeningWishId> ask(Caller caller, long byline, String sentence) {
    return check(sentence)
        .verdict()
        .compose(_ -> OpeningQueries.find(pool, byline))
        .map(found -> found.filter(one -> caller.has(Role.OFFICER, one.chapter())))
        .compose(ProblemException::found)
        .compose(closed -> OpeningQueries.ask(pool, closed, member(caller), sentence.strip()))
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

  private static FieldCheck check(String sentence) {
    return new FieldCheck().line("sentence", sentence.strip(), 1, LONGEST);
  }

  private static MemberId member(Caller caller) {
    return caller.member().orElseThrow();
  }

  /** The wishes of others with which the caller may agree, 100 at most. */
  public Future<List<OpeningWish>> listWishes(Caller caller) {
    return officer(caller).compose(officer -> OpeningQueries.list(pool, officer));
  }

  private static Future<Officer> officer(Caller caller) {
    var offices =
        caller.standings().stream()
            .filter(held -> held.role() == Role.OFFICER)
            .map(held -> held.chapter())
            .collect(Collectors.toSet());
    return offices.isEmpty() && !caller.isAdministrator()
        ? ProblemException.fail(new Problem.NotFound())
        : Future.succeededFuture(new Officer(member(caller), offices, caller.isAdministrator()));
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
        OpeningQueries.take(transaction, officer, id).compose(ProblemException::found);
    return wish.compose(wished -> OpeningQueries.find(transaction, wished.byline()))
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

  /** Who decided an appeal learns who had acted. */
  public Future<Opened> open(Caller caller, AppealId appeal, String sentence) {
    List<Buffer> own = handles.digests(caller);
    return check(sentence)
        .verdict()
        .compose(
            _ ->
                pool.withTransaction(
                    transaction ->
                        OpeningQueries.find(transaction, appeal, own)
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
