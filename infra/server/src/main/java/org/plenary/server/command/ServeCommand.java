package org.plenary.server.command;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.plenary.server.node.Application;
import org.plenary.server.node.Running;
import org.plenary.server.settings.HttpSettings;
import org.plenary.server.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves until it is told to end, then lets running requests end. */
@Command(
    name = "serve",
    description = "Serves the forum, against the parts that the settings name.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  // The pool waits for its statements, and one may hang.
  private static final Duration CLOSING = Duration.ofSeconds(3);

  @Option(names = "--try", description = "starts, says whether it could, and ends")
  private boolean trying;

  @Override
  public Integer call() throws Exception {
    Settings settings;
    Running running;
    try {
      settings = Settings.read(System.getenv());
      running = new Application(settings, Clock.systemUTC()).start().await();
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
    LOG.info("Serving port {}, management port {}", running.port(), running.managementPort());
    Duration patience = patience(settings.http());
    if (trying) {
      end(running, patience);
      return 0;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, patience)));
    new CountDownLatch(1).await();
    return 0;
  }

  private static Duration patience(HttpSettings http) {
    return http.drainNotice().plus(http.drain()).plus(CLOSING);
  }

  private static void end(Running running, Duration patience) {
    try {
      running.end().await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      LOG.warn("A statement still runs in PostgreSQL after {}; ending without it", patience);
    }
  }
}
