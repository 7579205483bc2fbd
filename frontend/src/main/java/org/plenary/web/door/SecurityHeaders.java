package org.plenary.web.door;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The headers that every answer carries. */
final class SecurityHeaders {

  // The one policy of Trusted Types that there is, is made by trust.ts.
  static final String CSP = "content-security-policy";

  static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types plenary";

  private final List<Map.Entry<CharSequence, CharSequence>> headers = new ArrayList<>();

  SecurityHeaders(URI publicUrl) {
    add(CSP, POLICY);
    add("x-content-type-options", "nosniff");
    add("referrer-policy", "same-origin");
    add("cross-origin-opener-policy", "same-origin");
    add("cross-origin-resource-policy", "same-origin");
    add("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    add("vary", "Accept, Accept-Encoding, Accept-Language, Cookie, Save-Data");
    // Of this name alone: what else a chapter serves below it may not speak HTTPS.
    if ("https".equals(publicUrl.getScheme())) {
      add("strict-transport-security", "max-age=63072000");
    }
  }

  private void add(String name, String value) {
    headers.add(Map.entry(HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)));
  }

  void addTo(MultiMap response) {
    headers.forEach(header -> response.set(header.getKey(), header.getValue()));
  }
}
