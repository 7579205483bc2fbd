package org.plenary.server.command;

import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.plenary.schema.SchemaException;
import org.plenary.server.Application;
import org.plenary.server.Running;
import org.plenary.server.settings.Settings;
import org.plenary.server.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Serves until it is told to end, then lets running requests end. */
@Command(
    name = "serve",
    description = "Serves the forum, against the parts that the settings name.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Override
  public Integer call() throws InterruptedException {
    Running running;
    try {
      running = start();
    } catch (SettingsException | SchemaException | IOException failure) {
      System.err.println(explain(failure));
      return 1;
    }
    LOG.info("Serving port {}, management port {}", running.port(), running.managementPort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> running.end().await()));
    new CountDownLatch(1).await();
    return 0;
  }

  // Awaiting throws what the future failed with, without declaring it.
  private static Running start() throws IOException {
    return new Application(Settings.read(System.getenv()), Clock.systemUTC()).start().await();
  }

  private static String explain(Exception failure) {
    return switch (failure) {
      case BindException taken -> "A port is taken: " + taken.getMessage();
      case IOException silent -> "PostgreSQL does not answer: " + silent.getMessage();
      default -> String.valueOf(failure.getMessage());
    };
  }
}
