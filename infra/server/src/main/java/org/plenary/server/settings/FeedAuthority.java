package org.plenary.server.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/** The host under which what feeds list is known, as an operator writes it, or none. */
public record FeedAuthority(Optional<String> host) implements Comparable<FeedAuthority> {

  private static final String NONE = "none";
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  /**
   * @throws IllegalArgumentException when no host is called so
   */
  static FeedAuthority of(String text) {
    if (text.equals(NONE)) {
      return new FeedAuthority(Optional.empty());
    }
    if (!HOST.matcher(text).matches()) {
      throw new IllegalArgumentException();
    }
    return new FeedAuthority(Optional.of(text));
  }

  @Override
  public int compareTo(FeedAuthority other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return host.orElse(NONE);
  }
}
