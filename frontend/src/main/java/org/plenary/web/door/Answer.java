package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param etag opaque, without quotes; where empty, it is made from the body
 */
public record Answer(int status, Map<String, String> headers, Optional<String> etag, Buffer body) {

  private static final Buffer NOTHING = Buffer.buffer();

  public static Answer page(Buffer html) {
    return new Answer(
        200, Map.of("content-type", "text/html; charset=utf-8"), Optional.empty(), html);
  }

  public static Answer json(Buffer json) {
    return new Answer(200, Map.of("content-type", "application/json"), Optional.empty(), json);
  }

  /** A file that never changes under its address. */
  public static Answer file(String type, Buffer content) {
    return new Answer(
        200,
        Map.of("content-type", type, "cache-control", "public, max-age=31536000, immutable"),
        Optional.empty(),
        content);
  }

  /** To where it is from now on. */
  public static Answer moved(String address) {
    return redirect(301, address);
  }

  /** To where it is at present. */
  public static Answer found(String address) {
    return redirect(302, address);
  }

  private static Answer redirect(int status, String address) {
    return new Answer(status, Map.of("location", address), Optional.empty(), NOTHING);
  }

  public static Answer notModified(String etag) {
    return new Answer(304, Map.of(), Optional.of(etag), NOTHING);
  }

  /** This, for who has it already: caches renew what they know of it, such as its age. */
  Answer unchanged(String known) {
    var kept = new HashMap<>(headers);
    kept.remove("content-type");
    return new Answer(304, Map.copyOf(kept), Optional.of(known), NOTHING);
  }

  /** Where nothing else can be said. */
  static Answer bare(int status, String sentence) {
    return new Answer(
        status,
        Map.of("content-type", "text/plain; charset=utf-8"),
        Optional.empty(),
        Buffer.buffer(sentence));
  }

  public Answer withEtag(String value) {
    return new Answer(status, headers, Optional.of(value), body);
  }

  public Answer withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, Map.copyOf(more), etag, body);
  }
}
