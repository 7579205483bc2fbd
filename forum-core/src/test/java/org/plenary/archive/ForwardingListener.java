package org.plenary.archive;

import java.nio.file.Path;

/** Tells another listener everything; for tests that do more at one moment. */
class ForwardingListener implements ImportListener {

  private final ImportListener other;

  ForwardingListener(ImportListener other) {
    this.other = other;
  }

  @Override
  public void progressed(Path file, long bytes, long size, ImportCounts counts) {
    other.progressed(file, bytes, size, counts);
  }

  @Override
  public void leftOut(Path file, long offset, String reason) {
    other.leftOut(file, offset, reason);
  }

  @Override
  public void threading(ImportCounts counts) {
    other.threading(counts);
  }
}
