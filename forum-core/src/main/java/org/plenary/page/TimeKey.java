package org.plenary.page;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A moment as a key of a cursor: as exact as PostgreSQL keeps it. */
public final class TimeKey {

  private TimeKey() {}

  public static long of(Instant moment) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
  }

  /** The moment of a key, as PostgreSQL compares it. */
  public static OffsetDateTime moment(long key) {
    return Instant.EPOCH.plus(key, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
