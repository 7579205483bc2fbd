package org.plenary.holding;

import java.util.List;
import java.util.regex.Pattern;

/** Where what somebody wrote leads to, outside of the forum. */
public final class Links {

  private static final Pattern LINK =
      Pattern.compile("(?:href|src)=\"((?:https?:|mailto:|//)[^\"]*)\"", Pattern.CASE_INSENSITIVE);

  private Links() {}

  /** The addresses in HTML that the renderer made. */
  public static List<String> of(String html) {
    return LINK.matcher(html)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .distinct()
        .toList();
  }
}
