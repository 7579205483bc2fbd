package org.plenary.bench.figure;

/** What a figure should be. */
public record Goal(Bound bound, double value) {

  /** On which side of the value a figure is good. */
  public enum Bound {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  public static Goal atLeast(double value) {
    return new Goal(Bound.AT_LEAST, value);
  }

  public static Goal atMost(double value) {
    return new Goal(Bound.AT_MOST, value);
  }

  boolean isMet(double measured) {
    return switch (bound) {
      case AT_LEAST -> measured >= value;
      case AT_MOST -> measured <= value;
    };
  }

  String sign() {
    return bound.sign;
  }
}
