package org.plenary.problem;

/** What is in the way of writing; each is a problem of its own to programs. */
public enum Obstacle {
  /** The first visit is not over: nobody knows by which name, nor that the rules are accepted. */
  FIRST_VISIT,
  /** Rules that count there were published since, and are not accepted yet. */
  RULES_CHANGED,
  /** They write nothing there for a while. */
  POSTING_PAUSED,
  /** They appeal and take their data there, and nothing else. */
  SUSPENDED,
  /** They write one post in a while there, and wrote it. */
  SLOWED,
  /** So many of their posts wait to be looked at that no more can. */
  TOO_MANY_HELD,
  /** What they write is held: what was published would change without being looked at. */
  EDIT_HELD,
  /** They said the same lately, in the same chapter. */
  REPEATED,
  DISCUSSION_LOCKED,
  /** What is answered stands in another discussion, or nowhere. */
  PARENT_ELSEWHERE,
  /** What is answered was withdrawn or removed. */
  PARENT_GONE,
  TOO_DEEP,
  TOO_MANY_MENTIONS,
  TOO_MANY_QUOTES,
  /**
   * What is quoted is not there: no such post, as far as its writer may know, revision or piece.
   */
  NO_SUCH_QUOTE,
  /** Not all who may read it may read what it quotes. */
  QUOTE_OF_CLOSED,
  /** A file of a kind that is not taken, whatever it is called. */
  UNSUPPORTED_FILE,
  /** A file that is not whole, or not what it begins as. */
  BROKEN_FILE,
  PICTURE_TOO_LARGE,
  UNPACKS_TOO_LARGE,
  /** A file that acts by itself when it is opened: it holds macros or scripts. */
  ACTIVE_FILE,
  /** A file that is named and does not wait, for it was not sent, used, or forgotten. */
  NO_SUCH_UPLOAD,
  /** It must be said which revision is changed. */
  MATCH_REQUIRED,
  /** It was changed meanwhile. */
  STALE,
  /** Another thing was sent under the same key. */
  KEY_REUSED,
  /** The same is just being done. */
  IN_FLIGHT
}
