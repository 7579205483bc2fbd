package org.plenary.page;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;

/**
 * A place in a list, opaque to whoever carries it: the keys of the item at the edge of a page, and
 * which way to go on from there.
 */
public record Cursor(Direction direction, List<Long> keys) {

  /** Which way the next page lies. */
  public enum Direction {
    FORWARD,
    BACKWARD
  }

  private static final int MOST_KEYS = 6;

  public Cursor {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > MOST_KEYS) {
      throw new IllegalArgumentException("A cursor has one to six keys");
    }
  }

  public static Cursor forward(Long... keys) {
    return new Cursor(Direction.FORWARD, List.of(keys));
  }

  public static Cursor backward(Long... keys) {
    return new Cursor(Direction.BACKWARD, List.of(keys));
  }

  /**
   * Reads what {@link #toString} wrote for a list with this many keys.
   *
   * @throws ProblemException for anything else
   */
  public static Cursor parse(String text, int keys) {
    Cursor cursor = decoded(text);
    if (cursor.keys.size() != keys || !cursor.toString().equals(text)) {
      throw refused();
    }
    return cursor;
  }

  private static Cursor decoded(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      int size = (bytes.remaining() - 1) / Long.BYTES;
      if (size < 1 || size > MOST_KEYS || bytes.remaining() != 1 + size * Long.BYTES) {
        throw refused();
      }
      Direction direction = bytes.get() == 0 ? Direction.FORWARD : Direction.BACKWARD;
      List<Long> keys = LongStream.generate(bytes::getLong).limit(size).boxed().toList();
      return new Cursor(direction, keys);
    } catch (IllegalArgumentException _) {
      throw refused();
    }
  }

  private static ProblemException refused() {
    return new ProblemException(
        Problem.Invalid.field("cursor", Why.of("cursor", "This is not a cursor of this list.")));
  }

  public boolean isForward() {
    return direction == Direction.FORWARD;
  }

  public long key(int index) {
    return keys.get(index);
  }

  /** The text that stands in addresses and answers. */
  @Override
  public String toString() {
    ByteBuffer bytes = ByteBuffer.allocate(1 + keys.size() * Long.BYTES);
    bytes.put((byte) (isForward() ? 0 : 1));
    keys.forEach(bytes::putLong);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }
}
