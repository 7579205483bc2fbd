package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.plenary.member.MemberId;
import org.plenary.once.OnceService.Sent;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.writing.Sending.Retry;

/**
 * What tells that the same was sent before: Idempotency-Key, quoted or bare
 * (draft-ietf-httpapi-idempotency-key-header-06).
 */
public final class RetryKeys {

  private static final Pattern KEY = Pattern.compile("\"?([!#-\\[\\]-~]{1,128})\"?");

  private final HttpServerRequest request;

  RetryKeys(HttpServerRequest request) {
    this.request = request;
  }

  /**
   * By the header; empty without one.
   *
   * @param sent all that was sent
   */
  public Optional<Retry> retry(Buffer sent) {
    return Optional.ofNullable(request.getHeader("idempotency-key")).map(key -> retry(key, sent));
  }

  /** The same, of a form that carries its key. */
  public Retry retry(String key, Buffer sent) {
    var read = KEY.matcher(key.strip());
    if (!read.matches()) {
      throw new ProblemException(
          Problem.Invalid.field(
              "Idempotency-Key", Why.inEnglish("It has 1 to 128 visible letters.")));
    }
    return new Retry(read.group(1), digest(sent));
  }

  private Buffer digest(Buffer sent) {
    String address = request.method().name() + " " + Objects.requireNonNullElse(request.path(), "");
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(address.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return Buffer.buffer(digest.digest(sent.getBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * By the header, of whatever a member sent; it counts as the same where all of it is: the
   * address, what it is changed from, and the body. Who it is, is asked where there is a key alone.
   */
  Optional<Sent> once(Supplier<MemberId> member, Buffer body) {
    Buffer all =
        Buffer.buffer(Objects.requireNonNullElse(request.query(), "") + "\0")
            .appendString(request.headers().getAll(HttpHeaders.IF_MATCH) + "\0")
            .appendBuffer(body);
    return retry(all).map(retry -> new Sent(member.get(), retry.key(), retry.digest()));
  }
}
