package org.plenary.letter;

import java.util.Set;

/** Why a mail was refused, as hosts tell each other (RFC 3463). */
public record EnhancedStatus(String text) {

  // An address of the sender's.
  private static final Set<String> NOT_OF_READER = Set.of("5.1.7", "5.1.8");

  /**
   * Whether it is held against the address to which the mail went: many refuse one because they do
   * not know us, or cannot be reached.
   */
  public boolean isOfAddress() {
    return (text.startsWith("5.1.") || text.startsWith("5.2.")) && !NOT_OF_READER.contains(text);
  }

  /** Whether it is of one mailbox, and not of all who have theirs in the same place. */
  public boolean isOfMailbox() {
    return text.startsWith("4.1.") || text.startsWith("4.2.");
  }

  /** Whether it is of the host that says it, and not of what it was asked for. */
  public boolean isOfHost() {
    return text.startsWith("4.3.");
  }
}
