package org.plenary.standing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plenary.moderation.ActionKind;

/** What somebody may not do for a while. */
enum LimitKind {
  /** They may do all, and were told. */
  WARNED,
  /** They write one post in a while. */
  SLOW,
  /** What they write is held. */
  HELD,
  /** They write nothing. */
  PAUSED,
  /** They appeal and take their data, and nothing else. */
  SUSPENDED;

  private static final Map<ActionKind, LimitKind> BY =
      Map.of(
          ActionKind.WARN, WARNED,
          ActionKind.SLOW, SLOW,
          ActionKind.HOLD_POSTS, HELD,
          ActionKind.PAUSE, PAUSED,
          ActionKind.SUSPEND, SUSPENDED);

  private final String sqlName = name().toLowerCase(Locale.ROOT);

  /** The value of the enum type {@code limit_kind} in PostgreSQL. */
  String sqlName() {
    return sqlName;
  }

  static LimitKind ofSql(String sqlName) {
    return valueOf(sqlName.toUpperCase(Locale.ROOT));
  }

  /** What an action brings; empty for a note, which limits nothing. */
  static Optional<LimitKind> by(ActionKind kind) {
    return Optional.ofNullable(BY.get(kind));
  }
}
