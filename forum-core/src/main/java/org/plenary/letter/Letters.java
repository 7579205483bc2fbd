package org.plenary.letter;

import io.vertx.core.Future;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.letter.Letter.Cause;

/** The scribe of all letters, who has each written by the composer of its cause. */
public final class Letters implements Scribe {

  private record Writer<C extends Cause>(Class<C> cause, Composer<C> composer) {

    Future<Map<Letter, Written>> write(List<Letter> letters) {
      return composer.compose(
          letters.stream()
              .collect(Collectors.toMap(letter -> letter, letter -> cause.cast(letter.cause()))));
    }
  }

  private final Map<Class<? extends Cause>, Writer<?>> writers;

  /** Nobody, until composers are named. */
  public Letters() {
    this(Map.of());
  }

  private Letters(Map<Class<? extends Cause>, Writer<?>> writers) {
    this.writers = writers;
  }

  /** The same, with who composes what is sent for this cause. */
  public <C extends Cause> Letters with(Class<C> cause, Composer<C> composer) {
    Map<Class<? extends Cause>, Writer<?>> more = new HashMap<>(writers);
    more.put(cause, new Writer<>(cause, composer));
    return new Letters(Map.copyOf(more));
  }

  @Override
  public Future<Map<Letter, Written>> write(List<Letter> letters) {
    List<Future<Map<Letter, Written>>> parts =
        letters.stream()
            .collect(Collectors.groupingBy(letter -> letter.cause().getClass()))
            .entrySet()
            .stream()
            .map(entry -> writer(entry.getKey()).write(entry.getValue()))
            .toList();
    return Future.all(parts).map(_ -> together(parts));
  }

  private Writer<?> writer(Class<? extends Cause> cause) {
    Writer<?> writer = writers.get(cause);
    if (writer == null) {
      throw new IllegalStateException("Nobody composes letters of " + cause.getSimpleName());
    }
    return writer;
  }

  private static Map<Letter, Written> together(List<Future<Map<Letter, Written>>> parts) {
    var all = new HashMap<Letter, Written>();
    parts.forEach(part -> all.putAll(part.result()));
    return all;
  }
}
