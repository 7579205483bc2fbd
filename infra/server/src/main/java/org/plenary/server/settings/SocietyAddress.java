package org.plenary.server.settings;

import java.util.Optional;
import org.plenary.declaration.MailAddress;

/** A mail address, as an operator writes it, or none. */
public record SocietyAddress(Optional<MailAddress> address) implements Comparable<SocietyAddress> {

  private static final String NONE = "none";

  /**
   * @throws IllegalArgumentException when it is no address that can stand in a link
   */
  static SocietyAddress of(String text) {
    return text.equals(NONE)
        ? new SocietyAddress(Optional.empty())
        : new SocietyAddress(
            Optional.of(MailAddress.parse(text).orElseThrow(IllegalArgumentException::new)));
  }

  @Override
  public int compareTo(SocietyAddress other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return address.map(MailAddress::text).orElse(NONE);
  }
}
