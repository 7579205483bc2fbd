package org.plenary.cli;

import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.devstack.Completion;
import org.plenary.devstack.DataDirectory;
import org.plenary.devstack.DevStack;
import org.plenary.devstack.Mailbox;
import org.plenary.devstack.PartFailure;
import org.plenary.devstack.Ports;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;
import org.plenary.devstack.RecordKey;
import org.plenary.devstack.RunningStack;

/** Everything at once, in the foreground, until it is told to end. */
final class Stack {

  /** The line that says that all is there; a detached start waits for it. */
  static final String READY = "Plenary is ready: ";

  private static final String ACCOUNTS =
      """
      Demo accounts (password: plenary): member, moderator, chair, admin, observer,
        CHAPTER-member, CHAPTER-moderator for netherlands, senegal, argentina, lebanon,
        netherlands-officer, netherlands-officer2, senegal-officer;
        senegal-member and senegal-moderator choose Senegal where one signs in\
      """;

  private static final Duration SOON = Duration.ofMillis(100);

  private final long begun = System.nanoTime();
  private final DataDirectory data;
  private final int port;
  private final PrintStream out = System.out;
  private volatile boolean isEnding;

  Stack(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  int run() throws InterruptedException {
    AutoCloseable lock = data.lock();
    Ports.check("The forum", port);
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    var client =
        new RealmClient(URI.create("http://localhost:" + port), HexFormat.of().formatHex(secret));
    var stack = new DevStack(data, client);
    Mailbox mailbox = Mailbox.open(data, stack.ports());
    CompletableFuture<ServerProcess> server =
        stack.postgres().thenApply(postgres -> serve(stack, postgres, client));
    var ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, server, mailbox, lock)));
    try {
      announce(stack, server);
      ended.await();
      return 0;
    } catch (CompletionException | PartFailure e) {
      return failed(e);
    }
  }

  // Whoever ends it while it starts need not be told that its parts did not come up.
  private int failed(RuntimeException why) {
    if (isEnding) {
      return 0;
    }
    throw why.getCause() instanceof PartFailure failure ? failure : why;
  }

  private ServerProcess serve(DevStack stack, Postgres postgres, RealmClient client) {
    postgres.createDatabaseIfAbsent("plenary");
    var environment =
        new ServerEnvironment(port, stack.ports(), postgres, client, RecordKey.in(data));
    return ServerProcess.start(data, environment);
  }

  private void announce(DevStack stack, CompletableFuture<ServerProcess> server)
      throws InterruptedException {
    RunningStack running = reading(stack, server.join());
    Runnable requireAlive = () -> requireAlive(stack, server.join());
    say("reading is ready: " + running.address());
    CompletableFuture<Void> search =
        stack.elasticsearch().thenAccept(_ -> say("Elasticsearch is up"));
    CompletableFuture<Void> identity = stack.keycloak().thenAccept(_ -> say("Keycloak is up"));
    awaitUp(CompletableFuture.allOf(search, identity), requireAlive);
    new Completion(data, running, requireAlive, Completion.PATIENCE).await();
    say("search and sign-in are ready");
    out.println(ACCOUNTS);
    out.println("Mail that is sent to them is read at " + Mailbox.address(data));
    out.println(READY + running.address());
  }

  // A server that does not come up because PostgreSQL ended cannot tell why that did.
  private static RunningStack reading(DevStack stack, ServerProcess server) {
    try {
      return server.awaitReading();
    } catch (PartFailure failure) {
      stack.postgres().join().requireAlive();
      throw failure;
    }
  }

  private static void requireAlive(DevStack stack, ServerProcess server) {
    stack.requireAlive();
    server.requireAlive();
  }

  // Each of the parts has a deadline of its own; one that ends is in the way of all.
  private static void awaitUp(CompletableFuture<Void> parts, Runnable requireAlive)
      throws InterruptedException {
    while (!isDoneSoon(parts)) {
      requireAlive.run();
    }
    parts.join();
  }

  private static boolean isDoneSoon(CompletableFuture<Void> parts) throws InterruptedException {
    try {
      parts.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException _) {
      return true;
    }
  }

  private synchronized void say(String what) {
    out.printf("%5.1f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
  }

  private void end(
      DevStack stack,
      CompletableFuture<ServerProcess> server,
      Mailbox mailbox,
      AutoCloseable lock) {
    isEnding = true;
    if (server.isDone() && !server.isCompletedExceptionally()) {
      server.join().close();
    }
    mailbox.close();
    stack.close();
    try {
      lock.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
