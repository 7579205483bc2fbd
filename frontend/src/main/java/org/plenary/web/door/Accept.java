package org.plenary.web.door;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a header Accept admits. */
final class Accept {

  private Accept() {}

  /** Whether a header, or its absence, admits this type. */
  static boolean admits(@Nullable String header, String type) {
    if (header == null || header.isBlank() || type.equals("*/*")) {
      return true;
    }
    String family = type.substring(0, type.indexOf('/')) + "/*";
    for (String range : header.split(",", -1)) {
      String name = range.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
      boolean fits = name.equals(type) || name.equals(family) || name.equals("*/*");
      if (fits && !range.replace(" ", "").matches(".*;q=0(\\.0*)?$")) {
        return true;
      }
    }
    return false;
  }
}
