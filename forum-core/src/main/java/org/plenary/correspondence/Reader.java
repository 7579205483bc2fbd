package org.plenary.correspondence;

import java.time.ZoneId;
import java.util.List;
import org.plenary.caller.Caller;
import org.plenary.caller.Person;
import org.plenary.mailaddress.MailAddress;
import org.plenary.member.MemberId;

/**
 * A member whom mail reaches.
 *
 * @param caller as if they asked now
 * @param mark by which this address is told from others of theirs
 */
public record Reader(Caller caller, Person person, MailAddress address, long mark) {

  public MemberId id() {
    return person.id();
  }

  /** BCP 47, those that they read, the dearest first. */
  public List<String> languages() {
    return person.languages();
  }

  /** In which they are told what time it is. */
  public ZoneId zone() {
    return person.zone();
  }
}
