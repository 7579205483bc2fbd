package org.plenary.letter;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes letters, of what may be read by whom they go to at that moment. */
public interface Scribe {

  /** What became of a letter at the desk. */
  sealed interface Written {

    record Ready(Mail mail) implements Written {}

    /** It may not be read any more, is no more true, or there is no address for it. */
    record Gone() implements Written {}

    /** Its author may still mend it. */
    record TooEarly(Instant until) implements Written {}
  }

  /** Of each of the letters. */
  Future<Map<Letter, Written>> write(List<Letter> letters);
}
