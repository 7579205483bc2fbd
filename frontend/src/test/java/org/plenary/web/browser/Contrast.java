package org.plenary.web.browser;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How well a colour stands out from another, by the formula of WCAG 2. */
final class Contrast {

  private static final Pattern BETWEEN = Pattern.compile("[^0-9.]+");

  private Contrast() {}

  /** From 1 to 21, of two colours as a browser computes them: {@code rgb(29, 36, 38)}. */
  static double of(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    double[] parts =
        BETWEEN
            .splitAsStream(colour)
            .filter(part -> !part.isEmpty())
            .mapToDouble(Double::parseDouble)
            .toArray();
    double[] light = Arrays.stream(parts).limit(3).map(Contrast::linear).toArray();
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  }

  private static double linear(double part) {
    double share = part / 255;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
