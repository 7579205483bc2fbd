package org.plenary.bench.load;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The processor time of everything that works for the measurement except those who ask: the servers
 * and their database. Unlike a rate it does not depend on what else the machine does.
 */
final class ServersTime {

  private ServersTime() {}

  static Duration now() {
    ProcessHandle own = ProcessHandle.current();
    Set<Long> asking =
        own.descendants().map(ProcessHandle::pid).collect(Collectors.toUnmodifiableSet());
    return own.parent().stream()
        .flatMap(ProcessHandle::descendants)
        .filter(process -> process.pid() != own.pid() && !asking.contains(process.pid()))
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
