package org.plenary.bench.stage;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.plenary.caller.Caller;
import org.plenary.checkpoint.ProofFile;
import org.plenary.checkpoint.SigningKey;
import org.plenary.checkpoint.VerifierKey;
import org.plenary.record.LogBlock;
import org.plenary.record.RecordSequencer;
import org.plenary.record.RecordService;

/** A public record as long as one likes, and acts that are recorded in it. */
public final class LongRecord implements AutoCloseable {

  /** How many act at once at most. */
  public static final int CONNECTIONS = 16;

  private static final int AT_ONCE = 20_000;

  private static final String OFFICER =
      """
      insert into member (issuer, subject, handle, name, welcomed_at)
      values ('https://id.example', 'bench', 'bench', 'Bench', now())
      """;

  // The same rows in the same order, of which nothing is recorded.
  private static final String BARE =
      """
      create table bare_change (like office_change including all);
      alter table bare_change alter leaf_id drop not null
      """;

  private static final String ACT =
      """
      insert into %s (chapter_id, member_id, role, given)
      select chapter.id, member.id, 'moderator', true
      from chapter
      join member on member.handle = 'bench'
      cross join generate_series(1, $1::integer)
      where chapter.slug = 'global'
      """;
  private static final String RECORDED = ACT.formatted("office_change");
  private static final String UNRECORDED = ACT.formatted("bare_change");

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final Path log;
  private final SigningKey key = new SigningKey("bench.example", new byte[SigningKey.SECRET_BYTES]);
  private final RecordSequencer sequencer;
  private final RecordService service;

  public LongRecord(Stage stage) {
    this.pool = stage.connect(vertx, CONNECTIONS);
    this.log = stage.file("log.jsonl");
    this.sequencer = new RecordSequencer(pool, key);
    this.service = new RecordService(pool);
    pool.query(OFFICER).execute().await();
    pool.query(BARE).execute().await();
  }

  /** An office is given, and recorded; blocks until it is committed. */
  public void act() {
    pool.preparedQuery(RECORDED).execute(Tuple.of(1)).await();
  }

  /** The same without a record. */
  public void actUnrecorded() {
    pool.preparedQuery(UNRECORDED).execute(Tuple.of(1)).await();
  }

  /** Brings in so many acts that wait for their place. */
  public void fill(int leaves) {
    for (int rest = leaves; rest > 0; rest -= AT_ONCE) {
      pool.preparedQuery(RECORDED).execute(Tuple.of(Math.min(rest, AT_ONCE))).await();
    }
    pool.query("vacuum analyze record_leaf").execute().await();
  }

  /** Gives all that wait their place, and signs. */
  public void place() {
    sequencer.sequence().await();
  }

  /** How many leaves have their place. */
  public long size() {
    return service.getCheckpoint().await().orElseThrow().size();
  }

  /** Proves any one of them to be under the latest checkpoint. */
  public ProofFile prove() {
    return service.getProof(ThreadLocalRandom.current().nextLong(size())).await();
  }

  public VerifierKey key() {
    return key.verifier();
  }

  /** Writes all of it into a file, as it is given to everybody. */
  public Path write() {
    try (BufferedWriter to = Files.newBufferedWriter(log)) {
      Optional<Long> from = Optional.of(0L);
      while (from.isPresent()) {
        LogBlock block = service.readLog(Caller.ANONYMOUS, from.get()).await();
        to.write(block.lines());
        from = block.next();
      }
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    vertx.close().await();
  }
}
