package org.plenary.curating;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/**
 * Where a post stands in the discussion to which it comes.
 *
 * @param came the number that it had
 * @param above what it answers there
 */
record Seat(long id, int came, int number, int depth, Buffer path, Optional<Above> above) {

  /** The post that a post answers. */
  record Above(long id, int number) {}
}
