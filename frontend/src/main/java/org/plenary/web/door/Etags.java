package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import java.util.zip.CRC32C;

/** Entity tags; weak, because compression changes the bytes of what they name. */
final class Etags {

  private Etags() {}

  static String weak(String value) {
    return "W/\"" + value + "\"";
  }

  static String ofBody(Buffer body) {
    var sum = new CRC32C();
    sum.update(body.getBytes());
    return Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length());
  }

  /** The tag that an answer carries. */
  static String of(Answer answer) {
    return answer.etag().orElseGet(() -> ofBody(answer.body()));
  }

  /** Whether a header If-Match or If-None-Match names this tag. */
  static boolean match(String header, String value) {
    return header.strip().equals("*") || header.contains("\"" + value + "\"");
  }
}
