package org.plenary.caller;

import java.time.ZoneId;
import java.util.List;
import org.plenary.member.MemberId;

/**
 * A member who signed in, as others call them.
 *
 * @param welcomed whether the first visit is over
 * @param languages BCP 47, those that they read, the dearest first
 * @param zone in which they are told what time it is
 */
public record Person(
    MemberId id,
    String handle,
    String name,
    boolean welcomed,
    List<String> languages,
    ZoneId zone) {

  public Person {
    languages = List.copyOf(languages);
  }
}
