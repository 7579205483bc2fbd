package org.plenary.web.door;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line for each request, also for those that could not be read. */
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("access");

  private AccessLog() {}

  static void write(String id, String method, String path, Answer answer, Duration age) {
    LOG.atInfo()
        .addKeyValue("requestId", id)
        .addKeyValue("method", method)
        .addKeyValue("path", path)
        .addKeyValue("status", answer.status())
        .addKeyValue("bytes", answer.length().orElse(0))
        .addKeyValue("ms", age.toNanos() / 1e6)
        .log("request");
  }
}
