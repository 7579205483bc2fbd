package org.plenary.server.settings;

/** How the way to a relay is closed to others. */
public enum RelaySafety {
  /** By STARTTLS, or not at all. */
  REQUIRED,
  /** From the first byte on (RFC 8314). */
  IMPLICIT,
  /** By STARTTLS where the relay has it. */
  OPTIONAL,
  NEVER;

  /**
   * @throws IllegalArgumentException when it is none
   */
  static RelaySafety of(String text) {
    return switch (text) {
      case "required" -> REQUIRED;
      case "implicit" -> IMPLICIT;
      case "optional" -> OPTIONAL;
      case "never" -> NEVER;
      default -> throw new IllegalArgumentException();
    };
  }

  boolean isSure() {
    return this == REQUIRED || this == IMPLICIT;
  }
}
