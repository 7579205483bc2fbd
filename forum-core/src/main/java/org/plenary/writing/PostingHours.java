package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.plenary.forum.ForumId;
import org.plenary.problem.Why;
import org.plenary.sealing.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is written in an hour, against what is allowed. A node knows at once what it counted,
 * and what other nodes did within {@link #WRITTEN_EVERY}: no count is written with a post, for the
 * number of a transaction would tell whose it is.
 */
public final class PostingHours {

  /** How late other nodes learn of what a node counted, and how much of it a crash forgets. */
  public static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

  private static final Why POSTS =
      Why.of("hour-of-posts", "There were as many posts in this hour as are allowed.");
  private static final Why EDITS =
      Why.of("hour-of-edits", "There were as many edits in this hour as are allowed.");
  private static final Why REACTIONS =
      Why.of("hour-of-reactions", "There were as many reactions in this hour as are allowed.");
  private static final Logger LOG = LoggerFactory.getLogger(PostingHours.class);

  private final Pool pool;
  private final UUID node;
  private final Tally tally = new Tally();
  private final AtomicLong timer = new AtomicLong();

  /**
   * The counts of a node.
   *
   * @param node known to no other run of a server
   */
  public PostingHours(Pool pool, UUID node) {
    this.pool = pool;
    this.node = node;
  }

  /** Writes what was counted from now on. */
  public void start(Vertx vertx) {
    timer.set(
        vertx.setPeriodic(
            WRITTEN_EVERY.toMillis(),
            _ ->
                write()
                    .onFailure(
                        failure -> LOG.warn("Counts were not kept: {}", failure.getMessage()))));
  }

  /** Writes what was counted for a last time. */
  public Future<Void> stop(Vertx vertx) {
    vertx.cancelTimer(timer.get());
    return write().otherwiseEmpty();
  }

  /** A place among those who write in this hour, taken when it is asked for. */
  Turn turn(WritingLimits all, Trace trace, Writer writer, ForumId forum) {
    return new Turn(tally, node, "posts", POSTS, met(all, trace, writer, forum));
  }

  // A pseudonym is counted as its member: else it would be twice as much.
  private static Map<String, Integer> met(
      WritingLimits all, Trace trace, Writer writer, ForumId forum) {
    var met = new TreeMap<String, Integer>();
    met.put(subject(trace.member(), "all"), writer.young() ? all.newHourly() : all.hourly());
    met.put(subject(trace.member(), "in " + forum.value()), all.forumHourly());
    if (!trace.place().isEmpty()) {
      met.put(subject(trace.place(), "all"), all.placeHourly());
    }
    return met;
  }

  /** The same among those who edit. */
  Turn editing(WritingLimits all, String member) {
    return new Turn(
        tally, node, "edits", EDITS, Map.of(subject(member, "edits"), all.editsHourly()));
  }

  /** The same among those who react. */
  Turn reacting(WritingLimits all, String member) {
    return new Turn(
        tally,
        node,
        "reactions",
        REACTIONS,
        Map.of(subject(member, "reactions"), all.reactionsHourly()));
  }

  // What is counted of one member in two forums looks like that of two.
  private static String subject(String who, String where) {
    return HexFormat.of().formatHex(new Secret(who + " " + where).digest().getBytes());
  }

  /** Tells other nodes, many counts at once. */
  Future<Void> write() {
    Tally.Counted fresh = tally.fresh();
    return fresh.posts().isEmpty()
        ? Future.succeededFuture()
        : HourQueries.write(pool, node, fresh).onFailure(_ -> tally.stayFresh(fresh));
  }
}
