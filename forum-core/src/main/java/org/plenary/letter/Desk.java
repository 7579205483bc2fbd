package org.plenary.letter;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.letter.Scribe.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has letters written, so that one that cannot be does not keep the others. */
final class Desk {

  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

  private final Scribe scribe;

  Desk(Scribe scribe) {
    this.scribe = scribe;
  }

  /** Without those that could not be written. */
  Future<Map<Letter, Written>> write(List<Letter> letters) {
    return letters.isEmpty()
        ? Future.succeededFuture(Map.of())
        : Future.succeededFuture(letters)
            .compose(scribe::write)
            .recover(failure -> byHalves(letters, failure));
  }

  private Future<Map<Letter, Written>> byHalves(List<Letter> letters, Throwable failure) {
    if (letters.size() == 1) {
      LOG.warn("The letter {} was not written: {}", letters.getFirst().id(), failure.toString());
      return Future.succeededFuture(Map.of());
    }
    int middle = letters.size() / 2;
    return write(letters.subList(0, middle))
        .compose(
            some -> write(letters.subList(middle, letters.size())).map(more -> union(some, more)));
  }

  private static Map<Letter, Written> union(
      Map<Letter, Written> some, Map<Letter, Written> others) {
    Map<Letter, Written> every = new HashMap<>(some);
    every.putAll(others);
    return every;
  }
}
