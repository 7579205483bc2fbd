package org.plenary.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes handles of whatever people or their providers wish: Latin letters, digits and {@code ._-}.
 */
public final class Handles {

  private static final int LONGEST = 60;
  private static final Pattern MARK = Pattern.compile("\\p{M}");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9._-]+");
  private static final Pattern ENDS = Pattern.compile("^[._-]+|[._-]+$");

  private Handles() {}

  /** Always a valid one: {@code member} where nothing is left of the wish. */
  public static String of(String wish) {
    String plain = MARK.matcher(Normalizer.normalize(wish, Normalizer.Form.NFKD)).replaceAll("");
    String joined = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
    String cut = joined.substring(0, Math.min(joined.length(), LONGEST));
    String handle = ENDS.matcher(cut).replaceAll("");
    return handle.isEmpty() ? "member" : handle;
  }
}
