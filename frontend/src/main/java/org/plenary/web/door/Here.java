package org.plenary.web.door;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address that was asked for, and those that follow from it. */
public final class Here {

  static final String HOME = "/";

  // As it is, or as somebody encoded it on the way; where that leads nowhere it is a secret still.
  private static final String SLASH = "(?:[/\\\\]|%2F|%5C)";
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)"
              + "/+(?:invitation|report|feeds|mail/stop|api/v1/reports/outcomes)/"
                  .replace("/", SLASH));
  private static final Pattern TWICE = Pattern.compile("%25([89A-Fa-f][0-9A-Fa-f])");

  private final RoutingContext context;
  private final Parameters parameters;

  Here(RoutingContext context, Parameters parameters) {
    this.context = context;
    this.parameters = parameters;
  }

  /** The whole path as it was sent, empty where it could not be read. */
  String path() {
    return Objects.requireNonNullElse(context.request().path(), "");
  }

  /**
   * The same as logs and problems may have it: without what stands behind a link that is a secret.
   */
  String told() {
    return masked(path()).or(() -> masked(normal())).orElseGet(this::path);
  }

  private static Optional<String> masked(String path) {
    Matcher secret = SECRET.matcher(path);
    return secret.lookingAt() ? Optional.of(secret.group() + "…") : Optional.empty();
  }

  // What is spelled otherwise leads to the same; what cannot be read leads nowhere.
  private String normal() {
    try {
      return context.normalizedPath();
    } catch (IllegalArgumentException | HttpException _) {
      return "";
    }
  }

  /** Whether nothing that means something here is asked beside it. */
  public boolean isWhole() {
    return parameters.asked().isEmpty();
  }

  /** The same with its query, but without this parameter. */
  public String without(String name) {
    // Normal, for two slashes at its beginning would lead a browser elsewhere.
    var address = new QueryStringEncoder(context.normalizedPath());
    for (Map.Entry<String, String> parameter : parameters.asked()) {
      if (!parameter.getKey().equals(name)) {
        address.addParam(parameter.getKey(), parameter.getValue());
      }
    }
    return address.toString();
  }

  /** The same with its query, but with this parameter. */
  public String with(String name, Object value) {
    String address = without(name);
    return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
  }

  /** Another address with those parameters of this one that mean the same there. */
  public String carriedTo(String path, String... meant) {
    var address = new QueryStringEncoder(path);
    for (String name : meant) {
      context.queryParam(name).forEach(value -> address.addParam(name, value));
    }
    return address.toString();
  }

  /** The same address, or the front page's for one that cannot be read. */
  String orHome() {
    try {
      return without("");
    } catch (IllegalArgumentException | HttpException _) {
      return HOME;
    }
  }

  /**
   * As a parameter of another address, hardly longer than it is, for a request line has an end:
   * what may stand there does, and letters beyond ASCII are encoded once and no second time.
   */
  static String encoded(String address) {
    String once =
        URLEncoder.encode(address, StandardCharsets.UTF_8)
            .replace("%2F", "/")
            .replace("%40", "@")
            .replace("%3F", "?")
            .replace("%3D", "=");
    return TWICE.matcher(once).replaceAll("%$1");
  }
}
