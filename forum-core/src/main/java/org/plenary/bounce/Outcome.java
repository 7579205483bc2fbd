package org.plenary.bounce;

/** What became of a mail that came in. */
public enum Outcome {
  /** It tells that a letter came back for good, and that is noted. */
  FAILED,
  /** It tells that a letter is late, or arrived. */
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
