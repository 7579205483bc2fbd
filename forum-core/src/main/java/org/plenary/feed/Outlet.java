package org.plenary.feed;

/** By which way something leaves the forum; the access to its forum says whether it may. */
public enum Outlet {
  FEED("access.feeds"),
  EMBED("access.embeds");

  private final String condition;

  Outlet(String condition) {
    this.condition = condition;
  }

  /** What the {@code access} to a forum must satisfy, as SQL. */
  String condition() {
    return condition;
  }
}
