package org.plenary.web.door;

import java.util.HashMap;
import java.util.Map;

/**
 * Keeps what is shown to who knows a secret address, and the address, from all others: from what
 * stands between, from those to whom links lead, from search engines.
 */
final class Discretion {

  private static final Map<String, String> HEADERS =
      Map.of(
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "x-robots-tag", "noindex, nofollow, noarchive");

  private Discretion() {}

  /** The same answer, also where it refuses. */
  static Answer kept(Route route, Answer answer) {
    if (!route.kind().isSecret()) {
      return answer;
    }
    var headers = new HashMap<>(answer.headers());
    headers.putAll(HEADERS);
    return answer.withHeaders(headers);
  }
}
