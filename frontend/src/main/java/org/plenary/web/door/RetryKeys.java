package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.writing.Sending.Retry;

/** Reads Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-06), quoted or bare. */
final class RetryKeys {

  private static final Pattern KEY = Pattern.compile("\"?([!#-\\[\\]-~]{1,128})\"?");

  private RetryKeys() {}

  static Retry retry(String header, String address, Buffer sent) {
    var key = KEY.matcher(header.strip());
    if (!key.matches()) {
      throw new ProblemException(
          Problem.Invalid.field("Idempotency-Key", "It has 1 to 128 visible letters."));
    }
    return new Retry(key.group(1), digest(address, sent));
  }

  private static Buffer digest(String address, Buffer sent) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(address.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Buffer.buffer(digest.digest(sent.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
