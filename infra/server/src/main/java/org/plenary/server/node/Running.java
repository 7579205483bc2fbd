package org.plenary.server.node;

import io.vertx.core.Future;
import java.util.function.Supplier;

/**
 * A server that answers.
 *
 * @param port of the public door
 * @param managementPort of health and metrics
 * @param ending lets running requests end, then closes everything
 */
public record Running(int port, int managementPort, Supplier<Future<Void>> ending) {

  /** Lets running requests end, then closes everything. */
  public Future<Void> end() {
    return ending.get();
  }
}
