package org.plenary.bench.load;

/** An answer that is not the one that was to be measured; nothing may be concluded from the run. */
final class WrongAnswer extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongAnswer(Probe probe, String reason) {
    super("%s (%s) %s".formatted(probe.name(), probe.address(), reason));
  }
}
