package org.plenary.devstack;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of a form, as they go into a query or a body. */
record Form(Map<String, String> fields) {

  /** The fields of a query. */
  static Form decoded(String query) {
    return new Form(
        Stream.of(query.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> decode(field[0]), field -> decode(field[1]))));
  }

  /** A request that sends it. */
  HttpRequest post(URI address) {
    return HttpRequest.newBuilder(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(encoded()))
        .build();
  }

  String encoded() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
