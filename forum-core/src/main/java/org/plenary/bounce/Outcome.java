package org.plenary.bounce;

/** What became of a mail that came in. */
public enum Outcome {
  /** It tells that an address takes no letter, and that is noted. */
  FAILED,
  /** It tells that a letter is late, or arrived, or failed for what is held against no address. */
  REPORTED,
  /** Nobody wrote it: an absence, a list, something that goes round. */
  AUTOMATIC,
  /** Somebody wrote to where bounces go. */
  UNREAD,
  /** Somebody replied to a post, which nobody takes yet. */
  REPLIED,
  /** It is to no address that we made. */
  NOT_OURS,
  /** It is no mail, or too intricate to be read. */
  UNREADABLE
}
