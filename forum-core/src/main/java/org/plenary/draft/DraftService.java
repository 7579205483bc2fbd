package org.plenary.draft;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plenary.member.MemberId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/** Keeps what members have begun to write, one draft a place, through lost sessions and crashes. */
public final class DraftService {

  /** How many drafts a member may have. */
  public static final int MOST = 100;

  private static final Pattern PLACE = Pattern.compile("(?:/[a-z0-9-]{1,60}){1,5}");
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST = 100_000;

  private final Pool pool;

  public DraftService(Pool pool) {
    this.pool = pool;
  }

  /**
   * Keeps these words, in place of those kept for the same place; of nothing nothing is kept.
   * Refused with {@link Problem.Conflict} where there are {@link #MOST}.
   */
  public Future<Void> save(MemberId member, String place, DraftWords words) {
    return new FieldCheck()
        .that(PLACE.matcher(place).matches(), "place", "It is the path of a form for writing.")
        .line("title", words.title(), 0, LONGEST_TITLE)
        .text("source", words.source(), LONGEST)
        .verdict()
        .compose(_ -> words.isEmpty() ? delete(member, place) : keep(member, place, words));
  }

  private Future<Void> keep(MemberId member, String place, DraftWords words) {
    return DraftQueries.save(pool, member, place, words, MOST)
        .compose(
            saved ->
                saved
                    ? Future.succeededFuture()
                    : ProblemException.fail(
                        new Problem.Conflict(
                            "You have %d drafts; send or drop one.".formatted(MOST))));
  }

  /** The last saved first. */
  public Future<List<Draft>> listDrafts(MemberId member) {
    return DraftQueries.list(pool, member);
  }

  public Future<Optional<Draft>> find(MemberId member, String place) {
    return DraftQueries.find(pool, member, place);
  }

  /** Forgets a draft, if there is one. */
  public Future<Void> delete(MemberId member, String place) {
    return DraftQueries.delete(pool, member, place).mapEmpty();
  }
}
