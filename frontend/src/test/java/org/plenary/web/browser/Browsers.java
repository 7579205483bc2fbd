package org.plenary.web.browser;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** Browsers for tests that run beside each other: two, for a machine with two cores. */
public final class Browsers implements AutoCloseable {

  private static final int AT_ONCE = 2;

  private final BlockingQueue<Chromium> free = new ArrayBlockingQueue<>(AT_ONCE);

  private Browsers() {}

  public static Browsers ofThisMachine() {
    var browsers = new Browsers();
    for (int browser = 0; browser < AT_ONCE; browser++) {
      browsers.free.add(Chromium.ofThisMachine());
    }
    return browsers;
  }

  /** Gives one to a test that has it for itself meanwhile. */
  public void lend(Consumer<Chromium> test) throws InterruptedException {
    Chromium chromium = free.take();
    try {
      test.accept(chromium);
    } finally {
      free.add(chromium);
    }
  }

  @Override
  public void close() {
    free.forEach(Chromium::close);
  }
}
