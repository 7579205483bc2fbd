package org.plenary.server.settings;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a host, as an operator writes it, or none. */
public record HostName(Optional<String> host) implements Comparable<HostName> {

  private static final String NONE = "none";
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /**
   * @throws IllegalArgumentException when no host is called so
   */
  static HostName of(String text) {
    if (text.equals(NONE)) {
      return new HostName(Optional.empty());
    }
    if (!HOST.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return new HostName(Optional.of(text));
  }

  /** The one that is named, or else where people find us. */
  String or(URI publicUrl) {
    return host.orElseGet(() -> Objects.requireNonNullElse(publicUrl.getHost(), "localhost"));
  }

  @Override
  public int compareTo(HostName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return host.orElse(NONE);
  }
}
