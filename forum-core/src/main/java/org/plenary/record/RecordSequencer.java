package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.plenary.checkpoint.Checkpoint;
import org.plenary.checkpoint.SigningKey;
import org.plenary.merkle.Frontier;
import org.plenary.merkle.Hash;
import org.plenary.merkle.Node;
import org.plenary.merkle.Nodes;
import org.plenary.merkle.Subtree;
import org.plenary.record.SequencerQueries.Waiting;

/**
 * Gives leaves their place once they are committed, and signs for what the tree has become. Every
 * node has one, and one at a time works; places, hashes and checkpoint are written together or not
 * at all, so whoever is killed leaves nothing half done.
 */
public final class RecordSequencer {

  /** How many leaves one checkpoint adds. */
  static final int BATCH = 1000;

  private final Pool pool;
  private final SigningKey key;

  public RecordSequencer(Pool pool, SigningKey key) {
    this.pool = pool;
    this.key = key;
  }

  /** Places all that waits now, unless another node is at it. */
  public Future<Void> sequence() {
    return SequencerQueries.isWaiting(pool)
        .compose(
            waiting -> waiting ? pool.withTransaction(this::batch) : Future.succeededFuture(false))
        .compose(full -> Boolean.TRUE.equals(full) ? sequence() : Future.succeededFuture());
  }

  /** Whether it was a full batch, so that more may wait. */
  private Future<Boolean> batch(SqlClient transaction) {
    return SequencerQueries.lock(transaction)
        .compose(
            locked ->
                locked
                    ? SequencerQueries.listWaiting(transaction, BATCH)
                    : Future.succeededFuture(List.<Waiting>of()))
        .compose(
            leaves ->
                leaves.isEmpty()
                    ? Future.succeededFuture(false)
                    : place(transaction, leaves).map(leaves.size() == BATCH));
  }

  private Future<Void> place(SqlClient transaction, List<Waiting> leaves) {
    return frontier(transaction).compose(frontier -> grow(transaction, frontier, leaves));
  }

  private static Future<Frontier> frontier(SqlClient transaction) {
    return CheckpointQueries.latest(transaction)
        .map(latest -> latest.map(KeptCheckpoint::size).orElse(0L))
        .compose(size -> frontier(transaction, size));
  }

  private static Future<Frontier> frontier(SqlClient transaction, long size) {
    List<Node> edge = Subtree.whole(size).nodes();
    return NodeQueries.find(transaction, edge)
        .map(Nodes::new)
        .map(
            nodes -> new Frontier(size, edge.stream().map(Node::leaves).map(nodes::hash).toList()));
  }

  private Future<Void> grow(SqlClient transaction, Frontier frontier, List<Waiting> leaves) {
    long first = frontier.size();
    SequencedMap<Node, Hash> grown = new LinkedHashMap<>();
    leaves.forEach(leaf -> frontier.add(leaf.hash(), grown::put));
    return SequencerQueries.place(transaction, first, leaves)
        .compose(_ -> NodeQueries.insert(transaction, grown))
        .compose(_ -> sign(transaction, frontier));
  }

  private Future<Void> sign(SqlClient transaction, Frontier frontier) {
    Hash root = frontier.root();
    var checkpoint = Checkpoint.of(key.verifier().name(), frontier.size(), root);
    return CheckpointQueries.keepKey(transaction, key.verifier())
        .compose(
            _ ->
                CheckpointQueries.insert(
                    transaction, frontier.size(), root, key.sign(checkpoint.text())));
  }
}
