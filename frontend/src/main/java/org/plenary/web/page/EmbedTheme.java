package org.plenary.web.page;

import java.util.Locale;

/** Whether an embed is light or dark; as its reader's system is where nothing is chosen. */
public enum EmbedTheme {
  AUTO,
  LIGHT,
  DARK;

  /** As addresses and pages spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
