package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.moderation.ActionKind;
import org.plenary.moderation.Done;
import org.plenary.moderation.Reversible;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;

/**
 * Makes one again of two that were one, and two of one that were two. Posts that are still there
 * have the numbers again that they had; what was answered since comes along. Where one of the two
 * stands elsewhere by now, or too many answered, nothing is taken back.
 */
public final class RestructuringReversal implements Reversible {

  // No post has this number: it stands for what the branch answered before.
  private static final int ABOVE = 0;

  private final int most;

  /**
   * @param most how many posts may come back at once
   */
  public RestructuringReversal(int most) {
    this.most = most;
  }

  @Override
  public Set<ActionKind> kinds() {
    return Set.of(ActionKind.SPLIT, ActionKind.MERGE);
  }

  @Override
  public ActionKind inverse(Done done) {
    return done.kind() == ActionKind.SPLIT ? ActionKind.MERGE : ActionKind.SPLIT;
  }

  @Override
  public Set<Long> touched(Done done) {
    Homecoming home = Homecoming.ofJson(done.before());
    return Set.of(home.from().value(), home.to().value());
  }

  @Override
  public Future<Boolean> takeBack(SqlClient transaction, Done done) {
    Homecoming home = Homecoming.ofJson(done.before());
    return RestructuringQueries.queue(transaction, List.of(home.from(), home.to()))
        .compose(_ -> pair(transaction, home))
        .compose(
            found ->
                found
                    .filter(pair -> pair.isAs(done.kind(), home))
                    .map(pair -> takeBack(transaction, pair, done.kind(), home))
                    .orElseGet(() -> Future.succeededFuture(false)));
  }

  /** The discussion that posts left, and the one where they are. */
  private record Pair(Debate from, Debate to) {

    boolean isAs(ActionKind kind, Homecoming home) {
      boolean parted =
          kind == ActionKind.SPLIT
              ? from.state() != DiscussionState.MERGED
              : from.mergedInto().filter(home.to()::equals).isPresent();
      return parted && to.state() != DiscussionState.MERGED && from.isReadAs(to);
    }
  }

  private static Future<Optional<Pair>> pair(SqlClient transaction, Homecoming home) {
    return DebateQueries.retake(transaction, home.from())
        .compose(
            from ->
                DebateQueries.retake(transaction, home.to())
                    .map(to -> from.flatMap(one -> to.map(other -> new Pair(one, other)))));
  }

  private Future<Boolean> takeBack(
      SqlClient transaction, Pair pair, ActionKind kind, Homecoming home) {
    return coming(transaction, pair, kind, home)
        .compose(
            posts ->
                posts.size() > most
                    ? Future.succeededFuture(false)
                    : comeHome(transaction, pair, kind, home, posts).map(true));
  }

  private Future<List<Rooted>> coming(
      SqlClient transaction, Pair pair, ActionKind kind, Homecoming home) {
    return kind == ActionKind.SPLIT
        ? TransplantQueries.all(transaction, pair.to().chapter(), home.to(), most)
        : TransplantQueries.branch(
            transaction,
            pair.to().chapter(),
            home.to(),
            List.copyOf(home.numbers().keySet()),
            most);
  }

  private static Future<Void> comeHome(
      SqlClient transaction, Pair pair, ActionKind kind, Homecoming home, List<Rooted> posts) {
    return seats(transaction, pair, home, posts)
        .compose(
            seats ->
                Transplant.move(transaction, pair.from().chapter(), home.to(), home.from(), seats))
        .compose(
            _ ->
                kind == ActionKind.SPLIT
                    ? close(transaction, pair, home)
                    : part(transaction, pair, home));
  }

  private static Future<List<Seat>> seats(
      SqlClient transaction, Pair pair, Homecoming home, List<Rooted> posts) {
    return TransplantQueries.lastNumber(transaction, home.from())
        .compose(
            last ->
                above(transaction, pair, home)
                    .map(
                        above ->
                            above
                                .map(seat -> beneath(last, home, posts).beside(ABOVE, seat))
                                .orElseGet(() -> new Seating(last, home.numbers(), posts))
                                .seats()));
  }

  private static Future<Optional<Seat>> above(SqlClient transaction, Pair pair, Homecoming home) {
    return home.beneath()
        .map(
            number ->
                TransplantQueries.standing(transaction, pair.from().chapter(), home.from(), number))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }

  private static Seating beneath(int last, Homecoming home, List<Rooted> posts) {
    return new Seating(
        last,
        home.numbers(),
        posts.stream().map(post -> post.number() == 1 ? post.answering(ABOVE) : post).toList());
  }

  private static Future<Void> close(SqlClient transaction, Pair pair, Homecoming home) {
    DiscussionId emptied = home.to();
    return RestructuringQueries.merge(transaction, emptied, home.from())
        .compose(_ -> tell(transaction, pair, EventKind.DISCUSSION_MERGED, emptied));
  }

  private static Future<Void> part(SqlClient transaction, Pair pair, Homecoming home) {
    return RestructuringQueries.part(transaction, home.from(), home.state())
        .compose(_ -> tell(transaction, pair, EventKind.DISCUSSION_OPENED, home.from()));
  }

  private static Future<Void> tell(
      SqlClient transaction, Pair pair, EventKind kind, DiscussionId id) {
    return Outbox.appendQuietly(transaction, pair.from().chapter(), kind, List.of(id.value()));
  }
}
