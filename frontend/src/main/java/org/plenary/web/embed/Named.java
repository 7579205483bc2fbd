package org.plenary.web.embed;

import com.ibm.icu.util.ULocale;

/**
 * A name or a title.
 *
 * @param language in which it is, BCP 47
 */
public record Named(String text, String language) {

  /** Where its language begins: {@code ltr} or {@code rtl}. */
  public String direction() {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
