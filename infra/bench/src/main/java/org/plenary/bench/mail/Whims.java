package org.plenary.bench.mail;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Which whim a relay has for whom: the same seed gives the same. */
final class Whims {

  // So many in a hundred have each of the whims.
  private static final int EACH = 3;

  private final Optional<Long> seed;

  private Whims(Optional<Long> seed) {
    this.seed = seed;
  }

  /** Of a relay that has none. */
  static Whims none() {
    return new Whims(Optional.empty());
  }

  static Whims of(long seed) {
    return new Whims(Optional.of(seed));
  }

  /** For an address; a host that is put off is so with all of its addresses. */
  Whim of(String address) {
    if (seed.isEmpty()) {
      return Whim.NONE;
    }
    return chance(host(address)) < EACH ? Whim.HOST_PUT_OFF : own(chance(address) / EACH);
  }

  static String host(String address) {
    return address.substring(address.indexOf('@') + 1);
  }

  private int chance(String name) {
    return new SplittableRandom(seed.orElse(0L) ^ ((long) name.hashCode() << 20)).nextInt(100);
  }

  private static Whim own(int chance) {
    return Stream.of(Whim.values())
        .filter(whim -> whim != Whim.HOST_PUT_OFF)
        .skip(chance)
        .findFirst()
        .orElse(Whim.NONE);
  }
}
