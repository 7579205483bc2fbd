package org.plenary.server.settings;

import inet.ipaddr.IPAddressString;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where mail is handed over, as an operator writes it, or nowhere. */
public record RelayAddress(Optional<Place> place) implements Comparable<RelayAddress> {

  /** A host, by its name or number, and a port of it. */
  public record Place(String host, int port) {

    /** Whether nobody listens between us. */
    boolean isHere() {
      return host.equals("localhost") || new IPAddressString(host).isLoopback();
    }
  }

  private static final String NONE = "none";
  private static final int LAST_PORT = 65535;
  private static final Pattern FORM =
      Pattern.compile("(?:\\[([0-9a-fA-F:]+)]|([a-zA-Z0-9.-]+)):(\\d{1,5})");

  /**
   * @throws IllegalArgumentException when it is neither
   */
  static RelayAddress of(String text) {
    if (text.equals(NONE)) {
      return new RelayAddress(Optional.empty());
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException();
    }
    int port = Integer.parseInt(form.group(3));
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException();
    }
    String host = form.group(1) == null ? form.group(2) : form.group(1);
    return new RelayAddress(Optional.of(new Place(host, port)));
  }

  public boolean isThere() {
    return place.isPresent();
  }

  boolean isElsewhere() {
    return place.isPresent() && !place.get().isHere();
  }

  @Override
  public int compareTo(RelayAddress other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return place.map(where -> where.host() + ":" + where.port()).orElse(NONE);
  }
}
