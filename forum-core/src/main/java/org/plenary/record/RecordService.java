package org.plenary.record;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.ProofFile;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.merkle.ConsistencyProof;
import org.plenary.merkle.Hash;
import org.plenary.merkle.InclusionProof;
import org.plenary.merkle.Node;
import org.plenary.merkle.Nodes;
import org.plenary.merkle.Subtree;
import org.plenary.page.Page;
import org.plenary.page.PageRequest;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

/**
 * The record as everybody reads it: of what they may not read, number and time. Leaves are seen
 * once a checkpoint counts them.
 */
public final class RecordService {

  /** How many keys a cursor of the entries has. */
  public static final int KEYS = 1;

  private static final int BLOCK = 500;

  private final Pool pool;

  public RecordService(Pool pool) {
    this.pool = pool;
  }

  /** The newest first. */
  public Future<Page<RecordEntry>> listEntries(
      Caller caller, RecordFilter filter, PageRequest request) {
    return EntryQueries.list(pool, caller, filter, request)
        .map(found -> Page.of(request, found, entry -> List.of(entry.position())));
  }

  public Future<RecordEntry> getEntry(Caller caller, long position) {
    return EntryQueries.find(pool, caller, position).compose(ProblemException::found);
  }

  /** What can be checked of a leaf, with what the caller may open of it. */
  public Future<RecordLeaf> getLeaf(Caller caller, long position) {
    return LogQueries.find(pool, caller, position).compose(ProblemException::found);
  }

  /** The latest; empty before the first leaf has its place. */
  public Future<Optional<KeptCheckpoint>> getCheckpoint() {
    return CheckpointQueries.latest(pool);
  }

  /** The one of this size; refused where none was signed. */
  public Future<KeptCheckpoint> getCheckpoint(long size) {
    return CheckpointQueries.find(pool, size).compose(ProblemException::found);
  }

  /** Whose signatures stand under the checkpoints, the newest first. */
  public Future<List<VerifierKey>> listKeys() {
    return CheckpointQueries.listKeys(pool);
  }

  /** That a leaf is under the latest checkpoint. */
  public Future<ProofFile> getProof(long position) {
    return getCheckpoint()
        .compose(ProblemException::found)
        .compose(checkpoint -> proof(position, checkpoint));
  }

  /** The same of the checkpoint of this size. */
  public Future<ProofFile> getProof(long position, long size) {
    return getCheckpoint(size).compose(checkpoint -> proof(position, checkpoint));
  }

  private Future<ProofFile> proof(long position, KeptCheckpoint checkpoint) {
    return proveInclusion(position, checkpoint.size())
        .map(proof -> new ProofFile(position, proof.path(), Optional.empty(), checkpoint.note()));
  }

  /** That a leaf is in the tree of this size; refused where either is not there yet. */
  public Future<InclusionProof> proveInclusion(long position, long size) {
    var tree = Subtree.whole(size);
    return tree.isValid() && tree.contains(position)
        ? hashes(InclusionProof.parts(position, tree), size)
            .map(path -> InclusionProof.inTree(position, size, path))
        : ProblemException.fail(new Problem.NotFound());
  }

  /** That the later tree holds the earlier one; refused where either is not there yet. */
  public Future<ConsistencyProof> proveConsistency(long older, long newer) {
    return 0 < older && older <= newer
        ? hashes(ConsistencyProof.parts(Subtree.whole(older), newer), newer)
            .map(path -> ConsistencyProof.between(older, newer, path))
        : ProblemException.fail(new Problem.NotFound());
  }

  // The last leaf of the tree is asked for too, for without it the tree is not there yet.
  private Future<List<Hash>> hashes(List<Subtree> parts, long size) {
    var last = new Node(0, size - 1);
    List<Node> wanted =
        Stream.concat(Subtree.nodes(parts).stream(), Stream.of(last)).distinct().toList();
    return NodeQueries.find(pool, wanted)
        .compose(
            found ->
                found.containsKey(last)
                    ? Future.succeededFuture(new Nodes(found).hashes(parts))
                    : ProblemException.fail(new Problem.NotFound()));
  }

  /**
   * Lines of the log from this position on, its head before the first. The last block has no next.
   */
  public Future<LogBlock> readLog(Caller caller, long from) {
    Future<LogBlock> block =
        LogQueries.list(pool, caller, from, BLOCK).map(lines -> LogLines.of(lines, BLOCK));
    return from > 0
        ? block
        : listKeys().compose(keys -> block.map(lines -> LogLines.headed(keys, lines)));
  }

  /** What the last look for what is not in the record found; empty before the first. */
  public Future<Optional<RecordReview>> getReview() {
    return ReviewQueries.latest(pool);
  }

  /**
   * Destroys words, person and their salts, for a person who is erased. The leaf stays as it was,
   * and with it each proof.
   *
   * @param leaf its id
   */
  public Future<Void> forget(long leaf) {
    return LogQueries.forget(pool, leaf);
  }
}
