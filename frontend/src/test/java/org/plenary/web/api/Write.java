package org.plenary.web.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import org.plenary.caller.Caller;

/**
 * A request that changes something.
 *
 * @param match its header If-Match, empty for none
 */
record Write(
    String operation,
    Caller caller,
    HttpMethod method,
    String path,
    String type,
    Buffer body,
    String match) {

  /** The same of who knows what is there now. */
  Write matching(String etag) {
    return new Write(operation, caller, method, path, type, body, etag);
  }
}
