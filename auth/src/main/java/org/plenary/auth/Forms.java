package org.plenary.auth;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;

/** Sends forms as browsers do; RFC 6749 wants them so. */
final class Forms {

  private Forms() {}

  static Future<HttpClientResponse> send(HttpClientRequest request, MultiMap form) {
    var encoder = new QueryStringEncoder("");
    form.forEach(field -> encoder.addParam(field.getKey(), field.getValue()));
    return request
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
        .send(encoder.toString().substring(1));
  }
}
