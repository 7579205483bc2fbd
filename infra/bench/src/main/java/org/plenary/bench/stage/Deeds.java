package org.plenary.bench.stage;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What somebody does again and again until it is closed, and what of it went wrong. */
public final class Deeds implements AutoCloseable {

  private static final long PAUSE = 1_000_000_000;
  private static final int MOST_TOLD = 20;

  /** One of them, and the status that it must be answered with. */
  public record Deed(String name, int status, Supplier<HttpResponse<String>> work) {}

  private final List<Deed> deeds;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicLong slowest = new AtomicLong();
  private final Set<String> told = new ConcurrentSkipListSet<>();
  private final Thread thread;

  private Deeds(List<Deed> deeds) {
    this.deeds = deeds;
    this.thread = Thread.ofPlatform().name("deeds").start(this::go);
  }

  /** One after another from now on, a second's rest after each round. */
  public static Deeds begin(List<Deed> deeds) {
    return new Deeds(deeds);
  }

  private void go() {
    while (!closed.get()) {
      deeds.forEach(this::tryOne);
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void tryOne(Deed deed) {
    long begun = System.nanoTime();
    try {
      int status = deed.work().get().statusCode();
      if (status != deed.status()) {
        note(deed.name() + " was answered " + status);
      }
    } catch (RuntimeException failure) {
      note(deed.name() + ": " + failure.getMessage());
    }
    done.incrementAndGet();
    slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
  }

  private void note(String error) {
    wrong.incrementAndGet();
    if (told.size() < MOST_TOLD && told.add(error)) {
      System.err.println("plenary: " + error);
    }
  }

  public int done() {
    return done.get();
  }

  public int wrong() {
    return wrong.get();
  }

  public double slowestMilliseconds() {
    return slowest.get() / 1e6;
  }

  /** Ends after the round that is under way. */
  @Override
  public void close() {
    closed.set(true);
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
