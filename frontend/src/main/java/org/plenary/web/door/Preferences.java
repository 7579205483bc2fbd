package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody wants the answer: in which form, and with how many bytes. */
public final class Preferences {

  /** What a program prefers that is not led to where what it sent went (RFC 7240). */
  static final String MINIMAL = "return=minimal";

  private final HttpServerRequest request;
  private final Cookies cookies;

  Preferences(HttpServerRequest request, Cookies cookies) {
    this.request = request;
    this.cookies = cookies;
  }

  boolean accepts(String type) {
    return Accept.admits(request.getHeader(HttpHeaders.ACCEPT), type);
  }

  /** The one of a route's media types that is wanted most. */
  public String type(List<String> types) {
    return Accept.preferred(request.getHeader(HttpHeaders.ACCEPT), types);
  }

  /** The one of these codings in which the answer is wanted most; empty for none of them. */
  public Optional<String> coding(List<String> codings) {
    return Accept.coding(request.getHeader(HttpHeaders.ACCEPT_ENCODING), codings);
  }

  /** Whether it is to be told where what was sent went, and not to be led there. */
  public boolean isMinimal() {
    return request.headers().getAll("prefer").stream()
        .flatMap(sent -> Stream.of(sent.split("[,;]")))
        .anyMatch(wish -> wish.strip().equalsIgnoreCase(MINIMAL));
  }

  /** Whether the browser says that bytes are dear, by the header Save-Data. */
  public boolean savesData() {
    return "on".equalsIgnoreCase(request.getHeader("save-data"));
  }

  /** How its reader reads, as the browser remembers it; empty where nothing was chosen. */
  public String reading() {
    return new Credentials(request, cookies).cookie(cookies.name(Cookies.READING)).orElse("");
  }
}
