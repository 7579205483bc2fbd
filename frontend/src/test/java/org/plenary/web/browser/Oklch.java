package org.plenary.web.browser;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A colour as {@code oklch()} of CSS names it, and what screens of sRGB make of it. */
record Oklch(double lightness, double chroma, double hue) {

  private static final double UNSEEN = 0.02;
  private static final double PRECISE = 0.0001;

  /** As browsers do it: what a screen cannot show is cut off each channel. */
  String clipped() {
    return css(cut(channels()));
  }

  /** As CSS Color 4 asks: it loses strength until cutting can hardly be seen. */
  String mapped() {
    double weak = differsFromItsCut() ? 0 : chroma;
    double strong = chroma;
    while (strong - weak > PRECISE) {
      double middle = (weak + strong) / 2;
      Oklch paler = new Oklch(lightness, middle, hue);
      if (paler.differsFromItsCut()) {
        strong = middle;
      } else {
        weak = middle;
      }
    }
    return new Oklch(lightness, weak, hue).clipped();
  }

  private boolean differsFromItsCut() {
    double[] own = lab();
    double[] cut = lab(cut(channels()));
    return Math.hypot(Math.hypot(own[0] - cut[0], own[1] - cut[1]), own[2] - cut[2]) >= UNSEEN;
  }

  private double[] lab() {
    double angle = Math.toRadians(hue);
    return new double[] {lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)};
  }

  // The matrices are Björn Ottosson's, as CSS Color 4 has them.
  private double[] channels() {
    double[] lab = lab();
    double l = Math.pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
    double m = Math.pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
    double s = Math.pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
    return new double[] {
      encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    };
  }

  private static double[] lab(double[] channels) {
    double[] light = Arrays.stream(channels).map(Oklch::linear).toArray();
    double l =
        Math.cbrt(0.4122214708 * light[0] + 0.5363325363 * light[1] + 0.0514459929 * light[2]);
    double m =
        Math.cbrt(0.2119034982 * light[0] + 0.6806995451 * light[1] + 0.1073969566 * light[2]);
    double s =
        Math.cbrt(0.0883024619 * light[0] + 0.2817188376 * light[1] + 0.6299787005 * light[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double encoded(double light) {
    return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }

  private static double[] cut(double[] channels) {
    return Arrays.stream(channels).map(channel -> Math.clamp(channel, 0.0, 1.0)).toArray();
  }

  private static String css(double[] channels) {
    return Arrays.stream(channels)
        .mapToObj(channel -> String.format(Locale.ROOT, "%d", Math.round(channel * 255)))
        .collect(Collectors.joining(", ", "rgb(", ")"));
  }
}
