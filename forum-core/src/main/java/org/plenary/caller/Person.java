package org.plenary.caller;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.plenary.member.MemberId;

/**
 * A member who signed in, as others call them.
 *
 * @param welcomed whether the first visit is over
 * @param languages BCP 47, those that they read, the dearest first
 * @param zone in which they are told what time it is
 * @param mailFailsSince when mail to them came back the first time, if it does
 */
public record Person(
    MemberId id,
    String handle,
    String name,
    boolean welcomed,
    List<String> languages,
    ZoneId zone,
    Optional<Instant> mailFailsSince) {

  public Person {
    languages = List.copyOf(languages);
  }

  /** From whom no mail came back. */
  public Person(
      MemberId id,
      String handle,
      String name,
      boolean welcomed,
      List<String> languages,
      ZoneId zone) {
    this(id, handle, name, welcomed, languages, zone, Optional.empty());
  }
}
