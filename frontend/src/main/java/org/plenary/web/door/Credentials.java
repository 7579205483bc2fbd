package org.plenary.web.door;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a request shows of whose it is: the token of a program, the cookies of a browser. */
public final class Credentials {

  private static final String BEARER = "Bearer ";

  private final HttpServerRequest request;
  private final Cookies cookies;

  Credentials(HttpServerRequest request, Cookies cookies) {
    this.request = request;
    this.cookies = cookies;
  }

  /** The access token that came with it; RFC 6750 allows other places, and they leave traces. */
  public Optional<String> token() {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .map(
            sent ->
                sent.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? sent.substring(BEARER.length()).strip()
                    : "");
  }

  boolean hasToken() {
    return request.headers().contains(HttpHeaders.AUTHORIZATION);
  }

  /** The cookie of the browser's session, empty without one. */
  public String session() {
    return cookie(cookies.name(Cookies.SESSION)).orElse("");
  }

  /** What the browser keeps under this name. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(request.getCookie(name)).map(Cookie::getValue);
  }

  /** The names that begin so, of what the browser keeps. */
  public List<String> cookieNames(String beginning) {
    return request.cookies().stream()
        .map(Cookie::getName)
        .filter(name -> name.startsWith(beginning))
        .toList();
  }

  /** What the browser says it is, without control characters, cut to this length. */
  public String browser(int longest) {
    String said = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
    String plain = said.replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(longest, plain.length()));
  }
}
