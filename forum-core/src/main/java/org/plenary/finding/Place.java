package org.plenary.finding;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.LongStream;
import org.plenary.page.Cursor;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.sealing.Sealing;

/**
 * Where a page of answers begins. Its cursor is sealed: how well a post answers depends on all that
 * the index holds, also on what the reader may not read.
 *
 * @param after the last hit of the window before
 * @param offset how many answers of the window stand on the pages before
 */
record Place(Optional<Hit> after, int offset) {

  /** How many keys its cursor has. */
  static final int KEYS = 6;

  static final Place FIRST = new Place(Optional.empty(), 0);

  private static final String PURPOSE = "search cursor";
  // With the seal's own bytes a whole number of keys.
  private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

  /** The beginning of the window behind a hit. */
  static Place behind(Hit last) {
    return new Place(Optional.of(last), 0);
  }

  static Place of(Cursor cursor, Sealing sealing) {
    ByteBuffer sealed = ByteBuffer.allocate(KEYS * Long.BYTES);
    cursor.keys().forEach(sealed::putLong);
    return sealing
        .open(PURPOSE, sealed.array())
        .map(open -> of(ByteBuffer.wrap(open)))
        .orElseThrow(Place::refused);
  }

  private static Place of(ByteBuffer open) {
    double rank = open.getDouble();
    long post = open.getLong();
    return new Place(
        Optional.of(new Hit(post, 0, rank)).filter(hit -> hit.post() != 0), open.getInt());
  }

  private static ProblemException refused() {
    return new ProblemException(
        Problem.Invalid.field("cursor", Why.of("cursor", "This is not a cursor of this list.")));
  }

  Place at(int next) {
    return new Place(after, next);
  }

  Cursor cursor(Sealing sealing) {
    byte[] open =
        ByteBuffer.allocate(BYTES)
            .putDouble(after.map(Hit::rank).orElse(0.0))
            .putLong(after.map(Hit::post).orElse(0L))
            .putInt(offset)
            .array();
    ByteBuffer sealed = ByteBuffer.wrap(sealing.seal(PURPOSE, open));
    return Cursor.forward(
        LongStream.generate(sealed::getLong).limit(KEYS).boxed().toArray(Long[]::new));
  }
}
