package org.plenary.web.page;

import java.util.List;
import org.plenary.web.door.Cookies;

/**
 * A cookie that this site sets.
 *
 * @param name as browsers show it
 * @param key of the words that say what it is for
 */
public record KeptCookie(String name, String key) {

  /** All of them. */
  static List<KeptCookie> all(Cookies cookies) {
    return List.of(
        new KeptCookie(cookies.name(Cookies.SESSION), "privacy.cookie.session"),
        new KeptCookie(cookies.name(SignInPages.BEGUN) + "…", "privacy.cookie.sign-in"),
        new KeptCookie(cookies.name(Cookies.LANGUAGE), "privacy.cookie.language"),
        new KeptCookie(cookies.name(Cookies.READING), "privacy.cookie.reading"));
  }
}
