package org.plenary.devstack;

import java.util.List;

/** Whether data must outlive a crash of the machine. */
public enum Durability {
  /** Every commit is on disk before it is answered. */
  DURABLE,
  /** Nothing waits for the disk: for tests, whose data nobody misses. */
  FAST;

  List<String> postgresSettings() {
    return switch (this) {
      case DURABLE -> List.of();
      case FAST ->
          List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");
    };
  }
}
