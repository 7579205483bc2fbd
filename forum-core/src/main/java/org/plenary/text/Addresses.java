package org.plenary.text;

import java.util.regex.Pattern;

/** Hides mail addresses in text. Thread-safe. */
public final class Addresses {

  private static final Pattern ADDRESS = Pattern.compile("([\\w.+-]{1,64})@[\\w-]+(\\.[\\w-]+)+");

  /** {@code jane@example.org} becomes {@code jane@…}, outside URLs. */
  public String mask(String text) {
    return ADDRESS.matcher(text).replaceAll("$1@…");
  }
}
