package org.plenary.letter;

import io.vertx.core.Future;
import java.util.Map;
import org.plenary.letter.Letter.Cause;
import org.plenary.letter.Scribe.Written;

/** Writes the letters of one kind of cause. */
public interface Composer<C extends Cause> {

  /** What becomes of each of them; many at once, so that few statements read what they say. */
  Future<Map<Letter, Written>> compose(Map<Letter, C> letters);
}
