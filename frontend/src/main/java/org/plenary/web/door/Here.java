package org.plenary.web.door;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses that follow from the one that was asked for. */
final class Here {

  static final String HOME = "/";

  private static final Pattern TWICE = Pattern.compile("%25([89A-Fa-f][0-9A-Fa-f])");

  private final RoutingContext context;
  private final Parameters parameters;

  Here(RoutingContext context, Parameters parameters) {
    this.context = context;
    this.parameters = parameters;
  }

  String without(String name) {
    // Normal, for two slashes at its beginning would lead a browser elsewhere.
    var address = new QueryStringEncoder(context.normalizedPath());
    for (Map.Entry<String, String> parameter : parameters.asked()) {
      if (!parameter.getKey().equals(name)) {
        address.addParam(parameter.getKey(), parameter.getValue());
      }
    }
    return address.toString();
  }

  String with(String name, Object value) {
    String address = without(name);
    return address + (address.contains("?") ? "&" : "?") + name + "=" + value;
  }

  String carriedTo(String path, String... meant) {
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
