package org.plenary.property;

import org.plenary.post.Reaction;

/**
 * Something that somebody does; posts are meant by how many were accepted after them, round and
 * round.
 */
sealed interface Act {

  /** Somebody opens a discussion. */
  record Open(int who) implements Act {}

  /** Somebody answers a post. */
  record Reply(int who, int post) implements Act {}

  /** Somebody answers the discussion in which a post stands. */
  record Say(int who, int post) implements Act {}

  /** Its author changes a post. */
  record Edit(int post) implements Act {}

  /** Its author takes a post back. */
  record Withdraw(int post) implements Act {}

  /** Somebody feels something about a post, or no longer. */
  record Feel(int who, int post, Reaction what, boolean felt) implements Act {}

  /** Somebody has read up to a post. */
  record Read(int who, int post) implements Act {}

  /** The clock of PostgreSQL moves. */
  record Clock(int seconds) implements Act {}
}
