package org.plenary.journey;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide somebody's window is, and whether they like it light or dark. */
record Look(int width, ColorScheme scheme) {

  private static final int HEIGHT = 900;

  /** Narrow, middling and wide, each light and dark. */
  static Stream<Look> all() {
    return IntStream.of(320, 768, 1440)
        .boxed()
        .flatMap(
            width ->
                Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                    .map(scheme -> new Look(width, scheme)));
  }

  boolean isDark() {
    return scheme == ColorScheme.DARK;
  }

  /** A window like this whose browser asks for pages in this language. */
  NewContextOptions window(Locale language) {
    return new NewContextOptions()
        .setViewportSize(width, HEIGHT)
        .setColorScheme(scheme)
        .setLocale(language.toLanguageTag());
  }

  /** As it stands in names of accounts and files. */
  @Override
  public String toString() {
    return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
  }
}
