package org.plenary.outbox;

/** How the work on a job ended. */
public sealed interface Ending {

  /** There is nothing more to do for it. */
  record Done() implements Ending {}

  /** It is to be tried again, and parked where it fails too often. */
  record Failed(Throwable cause) implements Ending {}

  /** What it needs does not answer; it waits, and nothing is held against it. */
  record Postponed(Throwable cause) implements Ending {}
}
