package org.plenary.casework;

/** Who brings something up. */
public enum Origin {
  /** A member, who reports it. */
  MEMBER,
  /** Somebody without an account, who reports it. */
  OUTSIDE,
  /** A moderator, who saw it. */
  TEAM
}
