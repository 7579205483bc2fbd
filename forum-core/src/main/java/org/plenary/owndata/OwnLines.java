package org.plenary.owndata;

import java.util.List;
import java.util.Optional;
import org.plenary.owndata.OwnDataQueries.Owner;

/** Some of a member's data, each an object of JSON in a line. */
public final class OwnLines {

  /** Where the next of them begin. */
  record Place(OwnKind kind, long after) {}

  private final Owner owner;
  private final List<String> lines;
  private final Optional<Place> next;

  OwnLines(Owner owner, List<String> lines, Optional<Place> next) {
    this.owner = owner;
    this.lines = List.copyOf(lines);
    this.next = next;
  }

  public List<String> lines() {
    return lines;
  }

  /** Whether there is more. */
  public boolean goesOn() {
    return next.isPresent();
  }

  Owner owner() {
    return owner;
  }

  Optional<Place> next() {
    return next;
  }
}
