package org.plenary.draft;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.draft.DraftQueries.Sheet;
import org.plenary.member.MemberId;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;

/**
 * Keeps what members have begun to write, one draft a place, through lost sessions and crashes, and
 * sealed: whose it is, where it would stand and what it says is known with the key alone.
 */
public final class DraftService {

  /** How many drafts a member may have. */
  public static final int MOST = 100;

  private static final Pattern PLACE = Pattern.compile("(?:/[a-z0-9-]{1,60}){1,5}");
  private static final int LONGEST_TITLE = 300;
  private static final int LONGEST = 100_000;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_TOPICS = 5;
  private static final int LONGEST_TOPIC = 60;

  private final Pool pool;
  private final Drawer drawer;
  private final Duration kept;

  /**
   * @param kept for how long one is kept that nobody touches
   */
  public DraftService(Pool pool, Sealing sealing, Duration kept) {
    this.pool = pool;
    this.drawer = new Drawer(sealing);
    this.kept = kept;
  }

  /**
   * Keeps these words, in place of those kept for the same place, and answers what is kept now; of
   * nothing nothing is kept. Refused with {@link Problem.Conflict} where there are {@link #MOST}.
   */
  public Future<Optional<Draft>> save(MemberId member, String place, DraftWords words) {
    return check(place, words)
        .verdict()
        .compose(
            _ ->
                words.isEmpty()
                    ? delete(member, place).map(Optional.<Draft>empty())
                    : keep(member, place, words, Optional.empty()).map(Optional::of));
  }

  /**
   * The same where the draft still has this version, 0 where there is none; else refused with
   * {@code STALE}. Nothing too is kept, for who saves by program asks for it.
   */
  public Future<Draft> save(MemberId member, String place, DraftWords words, int version) {
    return check(place, words)
        .verdict()
        .compose(_ -> keep(member, place, words, Optional.of(version)));
  }

  private static FieldCheck check(String place, DraftWords words) {
    FieldCheck check =
        new FieldCheck()
            .that(
                PLACE.matcher(place).matches(),
                "place",
                Why.of("draft-path", "It is the path of a form for writing."))
            .line("title", words.title(), 0, LONGEST_TITLE)
            .text("source", words.source(), LONGEST)
            .line("reason", words.reason(), 0, LONGEST_REASON)
            .that(
                words.topics().size() <= MOST_TOPICS
                    && words.topics().stream().allMatch(topic -> topic.length() <= LONGEST_TOPIC),
                "topics",
                Why.of("at-most", "There may be %d.", MOST_TOPICS))
            .that(
                words.base() >= 0, "base", Why.of("draft-base", "It is the number of a revision."));
    words.language().ifPresent(tag -> check.language("language", tag));
    return check;
  }

  private Future<Draft> keep(
      MemberId member, String place, DraftWords words, Optional<Integer> version) {
    Buffer key = drawer.key(member, place);
    Buffer owner = drawer.owner(member);
    Sheet sheet = drawer.closed(place, words);
    @Nullable Integer expected = version.orElse(null);
    return DraftQueries.save(pool, key, owner, sheet, MOST, expected)
        .compose(
            saved ->
                saved
                    .map(kept -> new Draft(place, words, kept.version(), kept.savedAt()))
                    .map(Future::succeededFuture)
                    .orElseGet(() -> refusal(key, owner)));
  }

  private Future<Draft> refusal(Buffer key, Buffer owner) {
    return DraftQueries.hasRoom(pool, key, owner, MOST)
        .compose(
            room ->
                ProblemException.fail(
                    room
                        ? new Problem.Obstructed(Obstacle.STALE)
                        : new Problem.Conflict(
                            Why.of(
                                "too-many-drafts",
                                "You have %d drafts; send or drop one.",
                                MOST))));
  }

  /** The last saved first. */
  public Future<List<DraftLine>> listDrafts(MemberId member) {
    return DraftQueries.list(pool, drawer.owner(member))
        .map(
            heads ->
                heads.stream()
                    .flatMap(one -> drawer.line(one.head(), one.savedAt()).stream())
                    .toList());
  }

  public Future<Optional<Draft>> find(MemberId member, String place) {
    return DraftQueries.find(pool, drawer.key(member, place))
        .map(found -> found.flatMap(drawer::draft));
  }

  /** By which a place is known to what belongs to its draft; it tells nothing of either. */
  public Buffer key(MemberId member, String place) {
    return drawer.key(member, place);
  }

  /** Forgets a draft, if there is one. */
  public Future<Void> delete(MemberId member, String place) {
    return DraftQueries.delete(pool, drawer.key(member, place), null).mapEmpty();
  }

  /** Forgets a draft of this version; refused with {@code STALE} where there is none. */
  public Future<Void> delete(MemberId member, String place, int version) {
    return DraftQueries.delete(pool, drawer.key(member, place), version)
        .compose(
            gone ->
                gone
                    ? Future.<Void>succeededFuture()
                    : ProblemException.fail(new Problem.Obstructed(Obstacle.STALE)));
  }

  /** Forgets all that nobody touched for too long. */
  public Future<Void> forget() {
    return DraftQueries.forget(pool, kept)
        .compose(gone -> gone > 0 ? forget() : Future.succeededFuture());
  }
}
