package org.plenary.outsider;

import io.vertx.core.buffer.Buffer;

/** For what somebody without an account is written to. */
public sealed interface Errand {

  /** They are invited into a chapter; once of each invitation. */
  record Invitation(long id) implements Errand {}

  /** Their report was received, or judged. */
  record Report(long id) implements Errand {}

  /**
   * They are to confirm their address.
   *
   * @param once a keyed digest: there is one letter of each
   * @param before of those that were made earlier; there is none while theirs is not an hour old
   */
  record Confirmation(Buffer once, Buffer before) implements Errand {}
}
