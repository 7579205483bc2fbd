package org.plenary.web.page;

import java.util.List;
import java.util.stream.IntStream;
import org.plenary.chapter.Brand;

/** The hues that the style has, every tenth of all; each is a class. */
public final class Hues {

  private static final int STEP = 10;

  public static final List<Integer> ALL =
      IntStream.iterate(0, hue -> hue < Brand.CIRCLE, hue -> hue + STEP).boxed().toList();

  private Hues() {}

  /** The class of the nearest. */
  public static String style(int hue) {
    return "hue-" + (hue + STEP / 2) / STEP * STEP % Brand.CIRCLE;
  }
}
