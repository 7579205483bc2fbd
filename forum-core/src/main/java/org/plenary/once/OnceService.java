package org.plenary.once;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.plenary.member.MemberId;
import org.plenary.once.KeptQueries.Kept;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Outage;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Slowness;
import org.plenary.sealing.Sealing;

/**
 * Does what members send under a key once, and gives the same answer to who sends it again, on any
 * node, for {@link #KEPT}. What is refused is not kept, so that it may be done later.
 */
public final class OnceService {

  /** For how long the same answer is given to who sends the same again. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final String PURPOSE = "kept reply";
  private static final int TRIES = 3;

  private final Pool pool;
  private final Sealing sealing;
  private final KeptBytes bytes;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  public OnceService(Pool pool, Sealing sealing, Clock clock) {
    this.pool = pool;
    this.sealing = sealing;
    this.bytes = new KeptBytes(clock);
  }

  /**
   * What tells that something was sent before.
   *
   * @param key chosen by the member
   * @param digest SHA-256 of all that was sent
   */
  public record Sent(MemberId member, String key, Buffer digest) {}

  /**
   * Does it in one transaction with keeping its answer, as far as it is done through a {@link
   * JoiningPool}; or gives the answer that was kept. Refused with {@code KEY_REUSED} where another
   * thing was sent under the key, with {@code IN_FLIGHT} while the same is being done, and where as
   * much is kept for the member as there may be in an hour.
   */
  public Future<KeptReply> once(Sent sent, Supplier<Future<KeptReply>> work) {
    return tried(TRIES, () -> kept(sent, work));
  }

  /**
   * The same for work that is nothing more when it is done twice, and may take long: no connection
   * waits for it. Its answer is kept when it is done, in a transaction that it is no part of; that
   * the same is being done is known of this node alone.
   */
  public Future<KeptReply> onceAgain(Sent sent, Supplier<Future<KeptReply>> work) {
    String key = key(sent);
    return busy.add(key)
        ? KeptQueries.find(pool, key, KEPT)
            .compose(found -> answer(found, sent, () -> now(pool, key, sent, work)))
            .onComplete(_ -> busy.remove(key))
        : requireFree(false).mapEmpty();
  }

  // The ground may change under it, as under everything; no part of a transaction is tried again.
  private static Future<KeptReply> tried(int tries, Supplier<Future<KeptReply>> work) {
    return work.get()
        .recover(
            failure ->
                tries > 1 && isWorthATry(failure)
                    ? tried(tries - 1, work)
                    : Future.failedFuture(failure));
  }

  private static boolean isWorthATry(Throwable failure) {
    return !(failure instanceof ProblemException)
        && !Outage.isToldBy(failure)
        && !Slowness.isToldBy(failure);
  }

  private Future<KeptReply> kept(Sent sent, Supplier<Future<KeptReply>> work) {
    String key = key(sent);
    return pool.withTransaction(
        connection ->
            KeptQueries.lock(connection, key)
                .compose(OnceService::requireFree)
                .compose(_ -> KeptQueries.find(connection, key, KEPT))
                .compose(
                    found ->
                        answer(
                            found,
                            sent,
                            () ->
                                now(connection, key, sent, () -> Joint.during(connection, work)))));
  }

  private Future<KeptReply> answer(
      Optional<Kept> before, Sent sent, Supplier<Future<KeptReply>> now) {
    return before
        .map(kept -> again(kept, sent))
        .orElseGet(() -> bytes.require(sent.member()).compose(_ -> now.get()));
  }

  // Who reads the database learns of nobody what they sent.
  private String key(Sent sent) {
    String text = "member %d %s".formatted(sent.member().value(), sent.key());
    return HexFormat.of().formatHex(sealing.digest(PURPOSE, text.getBytes(StandardCharsets.UTF_8)));
  }

  private static Future<Void> requireFree(boolean free) {
    return free
        ? Future.succeededFuture()
        : ProblemException.fail(new Problem.Obstructed(Obstacle.IN_FLIGHT));
  }

  private Future<KeptReply> again(Kept before, Sent sent) {
    Optional<KeptReply> reply =
        sealing
            .open(PURPOSE, before.reply().getBytes())
            .map(open -> KeptReply.read(Buffer.buffer(open)));
    return before.digest().equals(sent.digest()) && reply.isPresent()
        ? Future.succeededFuture(reply.get())
        : ProblemException.fail(new Problem.Obstructed(Obstacle.KEY_REUSED));
  }

  private Future<KeptReply> now(
      SqlClient client, String key, Sent sent, Supplier<Future<KeptReply>> work) {
    return work.get().compose(reply -> keep(client, key, sent, reply));
  }

  // An answer may hold what its member alone may know, such as an invitation.
  private Future<KeptReply> keep(SqlClient client, String key, Sent sent, KeptReply reply) {
    byte[] closed = sealing.seal(PURPOSE, reply.written().getBytes());
    return KeptQueries.keep(client, key, new Kept(sent.digest(), Buffer.buffer(closed)))
        .onSuccess(_ -> bytes.add(sent.member(), closed.length))
        .map(reply);
  }

  /** Forgets what is older than {@link #KEPT}. */
  public Future<Void> forget() {
    return KeptQueries.forget(pool, KEPT)
        .compose(gone -> gone > 0 ? forget() : Future.succeededFuture());
  }
}
