package org.plenary.server.settings;

import java.util.List;
import org.plenary.web.door.Proxies;
import org.plenary.web.door.Proxies.Forwarding;

/** Ranges of internet addresses, as an operator writes them. */
public record AddressRanges(String text) implements Comparable<AddressRanges> {

  private static final String NONE = "none";

  /**
   * @throws IllegalArgumentException when one of them is no range
   */
  static AddressRanges of(String text) {
    var written = new AddressRanges(text);
    Proxies.of(written.ranges(), Forwarding.X_FORWARDED_FOR);
    return written;
  }

  public List<String> ranges() {
    return text.equals(NONE) ? List.of() : List.of(text.split(",", -1));
  }

  @Override
  public int compareTo(AddressRanges other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
