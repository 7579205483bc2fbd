package org.plenary.server.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.plenary.server.node.Application;
import org.plenary.server.node.Running;
import org.plenary.server.settings.Settings;
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
  public Integer call() throws Exception {
    Running running;
    try {
      running = new Application(Settings.read(System.getenv()), Clock.systemUTC()).start().await();
    } catch (Exception failure) {
      System.err.println("plenary: " + Reason.of(failure));
      return 1;
    }
    LOG.info("Serving port {}, management port {}", running.port(), running.managementPort());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> running.end().await()));
    new CountDownLatch(1).await();
    return 0;
  }
}
