package org.plenary.moderation;

import java.util.Locale;

/** What moderators and machines can do. */
public enum ActionKind {
  /** Takes a contribution from view; a tombstone stays where replies hang. */
  HIDE,
  /** Shows a contribution again. */
  RESTORE,
  /** Takes a part out of a contribution, or all of its earlier words; never puts words in. */
  REDACT,
  /** Takes a contribution from view until somebody looked at it. */
  HOLD,
  /** Publishes what was held. */
  RELEASE,
  /** Does not publish what was held. */
  REFUSE,
  /** Tells a member something for the record, without a consequence. */
  NOTE,
  /** Warns a member, for a while. */
  WARN,
  /** Lets a member write only now and then. */
  SLOW,
  /** Holds what a member writes until somebody looked at it. */
  HOLD_POSTS,
  /** Lets a member write nothing for a while. */
  PAUSE,
  /** Lets a member sign in to appeal and to take their data, and nothing else. */
  SUSPEND,
  /** Ends what limits a member. */
  LIFT,
  /** Lets nobody reply, until a moment or for good. */
  LOCK,
  UNLOCK,
  PIN,
  UNPIN,
  /** Shows a discussion on the front of its chapter. */
  FEATURE,
  UNFEATURE,
  /** Makes a branch a discussion of its own. */
  SPLIT,
  /** Makes two discussions one. */
  MERGE,
  /** Puts a discussion into another forum of its chapter. */
  MOVE,
  RETITLE,
  /** Sets topics or language. */
  RELABEL,
  MARK_DUPLICATE,
  UNMARK_DUPLICATE,
  /** Writes a version of a summary. */
  SUMMARISE;

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code action_kind} in PostgreSQL, and its name in the API. */
  public String sqlName() {
    return sqlName;
  }

  public static ActionKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }
}
