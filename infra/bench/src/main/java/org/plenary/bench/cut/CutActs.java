package org.plenary.bench.cut;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.plenary.bench.stage.Stage;
import org.plenary.devstack.Jvm;
import org.plenary.devstack.PartFailure;
import org.plenary.moderation.ActionQuestions;
import org.plenary.record.RecordCheck;

/** Whose server is killed in the middle, and what is left of it. */
public final class CutActs {

  private static final int SHORTEST = 20;
  private static final int LONGEST = 400;

  private static final String MODERATOR =
      """
      insert into member (issuer, subject, handle, name, welcomed_at)
      values ('https://id.example', 'bench', 'bench', 'Bench', now())
      """;

  private static final String WITHOUT_LEAF =
      """
      select count(*)
      from moderation_action a
      where not exists (
        select from record_leaf leaf where leaf.id = a.leaf_id and leaf.action_id = a.id)
      """;

  private static final String WITHOUT_ACTION =
      """
      select count(*)
      from record_leaf leaf
      where leaf.kind = 'action'
        and not exists (select from moderation_action a where a.leaf_id = leaf.id)
      """;

  private static final String UNDER_WAY =
      """
      select count(*)
      from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and backend_type = 'client backend' and state in ('active', 'idle in transaction')
      """;

  private final Stage stage;

  public CutActs(Stage stage) {
    this.stage = stage;
    stage.ask(pool -> pool.query(MODERATOR).execute());
  }

  /**
   * Lets a process act, and kills it a moment after its first action. Answers how many of its
   * statements and transactions were under way right before.
   *
   * @throws PartFailure when it does nothing
   */
  public long cut() {
    var builder =
        new ProcessBuilder(
            new ArrayList<>(
                new Jvm("org.plenary.bench.cut.ActingProcess", "-XX:+UseSerialGC", "-Xmx128m")
                    .command()));
    builder.environment().putAll(stage.environment());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    try {
      return kill(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PartFailure("The acts were interrupted.");
    }
  }

  private long kill(Process process) throws IOException, InterruptedException {
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      if (said.readLine() == null) {
        throw new PartFailure("Nobody acted.");
      }
      // Nothing tells where in the middle of its acts a process is: any moment will do.
      Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST, LONGEST));
      return count(UNDER_WAY);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  public long actions() {
    return count("select count(*) from moderation_action");
  }

  public long withoutLeaf() {
    return count(WITHOUT_LEAF);
  }

  public long leavesWithoutAction() {
    return count(WITHOUT_ACTION);
  }

  /** What the nightly check finds, by name. */
  public Set<String> found() {
    return Set.copyOf(
        stage.ask(pool -> new RecordCheck(pool, ActionQuestions.all()).check()).found().keySet());
  }

  private long count(String sql) {
    List<Long> counts = new ArrayList<>();
    stage.ask(pool -> pool.query(sql).execute()).forEach(row -> counts.add(row.getLong(0)));
    return counts.getFirst();
  }
}
