package org.plenary.post;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/**
 * The place of a post in its tree as bytes whose plain order is tree order: eight bytes a level,
 * the epoch second and what tells those of one second apart, both unsigned and big-endian. That is
 * the number of a post that was written here, and of imported ones the rank by Message-ID.
 */
public final class PostPath {

  /** How many levels a path holds: a row of a btree takes about 330. */
  public static final int MOST_LEVELS = 200;

  /** The bytes of one level. */
  public static final int SEGMENT = 2 * Integer.BYTES;

  private static final long LAST_SECOND = 0xFFFF_FFFFL;

  private PostPath() {}

  /** The path of a post that answers none; moments outside 1970 to 2106 stand at that end. */
  public static byte[] root(Instant postedAt, int tie) {
    return child(new byte[0], postedAt, tie);
  }

  /**
   * The path below the parent's. Below the last level it takes the last segment's place, so that
   * deeper answers stand among each other in time.
   */
  public static byte[] child(byte[] parent, Instant postedAt, int tie) {
    int kept = Math.min(parent.length, (MOST_LEVELS - 1) * SEGMENT);
    long second = Math.clamp(postedAt.getEpochSecond(), 0, LAST_SECOND);
    byte[] path = Arrays.copyOf(parent, kept + SEGMENT);
    ByteBuffer.wrap(path).putInt(kept, (int) second).putInt(kept + Integer.BYTES, tie);
    return path;
  }
}
