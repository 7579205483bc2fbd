package org.plenary.web.door;

import java.net.URI;
import java.time.Duration;

/**
 * The cookies of a forum: of this host alone, unseen by scripts, never sent by other sites' forms.
 * On plain http, which only a forum on one's own machine speaks, they cannot carry the prefix that
 * proves it.
 */
public final class Cookies {

  /** What the cookie of a session is called, but for its prefix. */
  public static final String SESSION = "session";

  /** What the cookie of the language is called in which pages were chosen, but for its prefix. */
  public static final String LANGUAGE = "language";

  /** What the cookie is called that remembers how somebody reads, but for its prefix. */
  public static final String READING = "reading";

  private static final Duration YEAR = Duration.ofDays(365);

  private final String prefix;
  private final String attributes;

  public Cookies(URI publicUrl) {
    boolean secure = "https".equals(publicUrl.getScheme());
    this.prefix = secure ? "__Host-" : "plenary-";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  /** As browsers send it. */
  public String name(String name) {
    return prefix + name;
  }

  /** One that ends with the browser. */
  public String passing(String name, String value) {
    return name(name) + "=" + value + attributes;
  }

  public String lasting(String name, String value, Duration age) {
    return passing(name, value) + "; Max-Age=" + age.toSeconds();
  }

  /** The language in which pages were chosen, for a year. */
  public String ofLanguage(String language) {
    return lasting(LANGUAGE, language, YEAR);
  }

  public String removed(String name) {
    return lasting(name, "", Duration.ZERO);
  }
}
