package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;

/**
 * Where a file waits to be hung on something.
 *
 * @param place by which the draft of the form with which it was sent is known; empty where it was
 *     sent by itself
 * @param description what a picture shows, for those who do not see it; may be empty
 */
public record Waiting(Buffer place, String description) {

  /** What was sent by itself. */
  public static final Waiting ANYWHERE = anywhere("");

  /** How many letters a description has. */
  public static final int LONGEST = 500;

  /** The same, of what shows this. */
  public static Waiting anywhere(String description) {
    return new Waiting(Buffer.buffer(), description);
  }
}
