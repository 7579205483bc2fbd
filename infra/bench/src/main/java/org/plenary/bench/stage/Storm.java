package org.plenary.bench.stage;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.plenary.bench.load.PostClient;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Ports;

/** A server that dies now and then, and members who send everything three times at once. */
public final class Storm implements AutoCloseable {

  private static final int AT_ONCE = 8;
  private static final int MEMBERS = 8;
  private static final int MOST_TRIES = 2_000;
  private static final long PAUSE = 50_000_000;

  private final Stage stage = Stage.open();
  private final int port = Ports.check("The forum", 0);
  private final int kills;
  private final List<String> tokens = Writers.come(stage, MEMBERS);
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger differing = new AtomicInteger();
  private ServerUnderTest server = start();
  private final PostClient client = new PostClient(server.at("/"));
  private final long discussion = client.open(tokens.getFirst());
  private int deaths;

  private Storm(int kills) {
    this.kills = kills;
  }

  public static Storm over(int kills) {
    return new Storm(kills);
  }

  private ServerUnderTest start() {
    return ServerUnderTest.plenary(stage, port, NoLimits.SETTINGS);
  }

  /** Sends so many posts until each was answered three times; blocks. */
  public void send(int posts) {
    try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE * 3 + 1)) {
      CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> kill(posts), senders);
      List<CompletableFuture<Void>> lanes =
          Stream.iterate(0, lane -> lane < AT_ONCE, lane -> lane + 1)
              .map(_ -> CompletableFuture.runAsync(() -> lane(posts, senders), senders))
              .toList();
      lanes.forEach(CompletableFuture::join);
      killed.join();
    }
  }

  private void lane(int posts, ExecutorService senders) {
    for (int post = sent.getAndIncrement(); post < posts; post = sent.getAndIncrement()) {
      String key = "storm-" + post;
      String token = tokens.get(post % tokens.size());
      CompletableFuture<String> second =
          CompletableFuture.supplyAsync(() -> persist(token, key), senders);
      CompletableFuture<String> third =
          CompletableFuture.supplyAsync(() -> persist(token, key), senders);
      String first = persist(token, key);
      if (!first.equals(second.join()) || !first.equals(third.join())) {
        differing.incrementAndGet();
      }
    }
  }

  // As clients do: no answer, a server that rests, or one that is just at it, and they ask again.
  private String persist(String token, String key) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        HttpResponse<String> answer = client.reply(token, discussion, key);
        if (answer.statusCode() == 201) {
          return answer.body();
        }
        if (answer.statusCode() != 409 && answer.statusCode() != 503) {
          throw new PartFailure("A post was refused: " + answer.body());
        }
      } catch (IOException _) {
        // The server is dead; somebody starts it again.
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new PartFailure("A post was never answered.");
  }

  // Spread over the storm, so that it dies with posts in its hands.
  private void kill(int posts) {
    for (int death = 1; death <= kills; death++) {
      int when = posts * death / (kills + 1);
      while (sent.get() < when) {
        LockSupport.parkNanos(PAUSE);
      }
      server.kill();
      deaths++;
      server = start();
    }
  }

  public int deaths() {
    return deaths;
  }

  /** Posts whose three answers were not the same. */
  public int differing() {
    return differing.get();
  }

  /** How many stand in the debate beside the one that opened it. */
  public int written() {
    return number("select count(*) - 1 from post where discussion_id = %d");
  }

  /** Numbers of posts that nothing has, and what is counted wrong. */
  public int gaps() {
    return number(
        "select abs(max(d.last_number) - count(*)) + abs(max(d.post_count) - count(*))"
            + " from post p join discussion d on d.id = p.discussion_id where d.id = %d");
  }

  private int number(String question) {
    return stage.ask(
        pool ->
            pool.query(question.formatted(discussion))
                .execute()
                .map(rows -> rows.iterator().next().getLong(0).intValue()));
  }

  @Override
  public void close() {
    client.close();
    server.close();
    stage.close();
  }
}
