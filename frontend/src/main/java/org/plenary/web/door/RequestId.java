package org.plenary.web.door;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names a request in answers and logs: as the balancer named it, else by chance. */
final class RequestId {

  static final CharSequence HEADER = HttpHeaders.createOptimized("x-request-id");

  private static final Pattern TRUSTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private RequestId() {}

  static String of(HttpServerRequest request) {
    @Nullable String sent = request.getHeader(HEADER);
    return sent != null && TRUSTED.matcher(sent).matches()
        ? sent
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }
}
