package org.plenary.web.feed;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a style attribute may say without leaving its place or fetching anything. */
final class HarmlessStyle {

  private static final Pattern NAMES =
      Pattern.compile(
          "background|border(-(top|right|bottom|left|collapse|color|style|width))?|clear|color|cursor"
              + "|display|float|font(-(family|size|style|variant|weight))?|height|letter-spacing"
              + "|line-height|(margin|padding)(-(top|right|bottom|left))?|overflow"
              + "|text-(align|decoration|indent)|vertical-align|white-space|width");

  private static final Pattern VALUE =
      Pattern.compile(
          "(\\s+(#[0-9a-f]{3,6}|-?\\d{0,4}(\\.\\d{1,2})?[a-z%]{0,2}|[a-z,-]+|'[\\w ]+'|!important"
              + "|rgb\\([\\d, ]+\\)))+\\s*");

  private HarmlessStyle() {}

  static boolean is(String style) {
    for (String declaration : style.toLowerCase(Locale.ROOT).split(";", -1)) {
      int colon = declaration.indexOf(':');
      if (!declaration.isBlank()
          && (colon < 0
              || !NAMES.matcher(declaration.substring(0, colon).strip()).matches()
              || !VALUE.matcher(" " + declaration.substring(colon + 1)).matches())) {
        return false;
      }
    }
    return true;
  }
}
