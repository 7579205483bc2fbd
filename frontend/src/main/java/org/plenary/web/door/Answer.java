package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is sent back.
 *
 * @param cookies to be kept by the browser; an answer that has some is kept by nobody else
 * @param etag opaque, without quotes; where empty, it is made from a body that is all
 * @param continuation of an answer whose body is its beginning alone
 * @param content instead of a body, where it is too long for one; its tag is given
 */
public record Answer(
    int status,
    Map<String, String> headers,
    List<String> cookies,
    Optional<String> etag,
    Buffer body,
    Optional<Continuation> continuation,
    Optional<Content> content) {

  /** What goes on to be said after the body, and ends the answer. */
  public interface Continuation {
    void begin(HttpServerRequest request);
  }

  private static final Buffer NOTHING = Buffer.buffer();

  private static Answer of(int status, Map<String, String> headers, Buffer body) {
    return new Answer(
        status, headers, List.of(), Optional.empty(), body, Optional.empty(), Optional.empty());
  }

  public static Answer page(Buffer html) {
    return page(200, html);
  }

  /** One that tells of what went wrong, or asks for something else first. */
  public static Answer page(int status, Buffer html) {
    return of(status, Map.of("content-type", "text/html; charset=utf-8"), html);
  }

  public static Answer json(Buffer json) {
    return of(200, Map.of("content-type", "application/json"), json);
  }

  static Answer problem(int status, Buffer json) {
    return of(status, Map.of("content-type", "application/problem+json"), json);
  }

  /** Lines for people and programs alike. */
  public static Answer text(String lines) {
    return of(200, Map.of("content-type", "text/plain; charset=utf-8"), Buffer.buffer(lines));
  }

  /** A table for a spreadsheet, kept under this name. */
  public static Answer csv(String name, Buffer table) {
    return of(
        200,
        Map.of(
            "content-type",
            "text/csv; charset=utf-8; header=present",
            "content-disposition",
            "attachment; filename=\"" + name + "\""),
        table);
  }

  /** A file that never changes under its address. */
  public static Answer file(String type, Buffer content) {
    return of(
        200,
        Map.of("content-type", type, "cache-control", "public, max-age=31536000, immutable"),
        content);
  }

  /** Something of this media type. */
  public static Answer of(String type, Buffer content) {
    return of(200, Map.of("content-type", type), content);
  }

  /** What anybody may keep for so long, and show to anybody. */
  public static Answer open(String type, Buffer content, Duration age) {
    return of(type, content).keptFor(age);
  }

  /** This, which anybody may keep for so long, and show to anybody. */
  public Answer keptFor(Duration age) {
    return withHeader("cache-control", "public, max-age=" + age.toSeconds());
  }

  /** Live events; never compressed, for each would need a compressor that lives as long as it. */
  public static Answer events(Buffer first, Continuation continuation) {
    Map<String, String> headers =
        Map.of(
            "content-type", "text/event-stream",
            "content-encoding", "identity",
            "cache-control", "no-store",
            "x-accel-buffering", "no");
    return new Answer(
        200,
        headers,
        List.of(),
        Optional.empty(),
        first,
        Optional.of(continuation),
        Optional.empty());
  }

  /** A file that is not held in memory; compressed already, as files are. */
  public static Answer streamed(String type, Content content) {
    return new Answer(
        200,
        Map.of("content-type", type, "content-encoding", "identity"),
        List.of(),
        Optional.empty(),
        NOTHING,
        Optional.empty(),
        Optional.of(content));
  }

  /** What is written while it is sent. */
  public static Answer written(String type, Content content) {
    return new Answer(
        200,
        Map.of("content-type", type),
        List.of(),
        Optional.empty(),
        NOTHING,
        Optional.empty(),
        Optional.of(content));
  }

  /** What was made, and where it is. */
  public static Answer created(String address, Buffer json) {
    return of(201, Map.of("content-type", "application/json", "location", address), json);
  }

  /** Where what was written is, for who asked for no more than that (RFC 7240). */
  public static Answer at(String address) {
    return of(
        201,
        Map.of(
            "location",
            address,
            "preference-applied",
            Preferences.MINIMAL,
            "cache-control",
            "no-store"),
        NOTHING);
  }

  /** Done; there is nothing to say. */
  public static Answer done() {
    return of(204, Map.of("cache-control", "no-store"), NOTHING);
  }

  /** To where it is from now on. */
  public static Answer moved(String address) {
    return redirect(301, address);
  }

  /** To where it is at present. */
  public static Answer found(String address) {
    return redirect(302, address);
  }

  /** To what is to be read after something was done. */
  public static Answer seeOther(String address) {
    return redirect(303, address);
  }

  private static Answer redirect(int status, String address) {
    return of(status, Map.of("location", address), NOTHING);
  }

  public static Answer notModified(String etag) {
    return of(304, Map.of(), NOTHING).withEtag(etag);
  }

  /** This, for who has it already: caches renew what they know of it, such as its age. */
  Answer unchanged(String known) {
    var kept = new HashMap<>(headers);
    kept.remove("content-type");
    kept.remove("content-encoding");
    return new Answer(
        304,
        Map.copyOf(kept),
        cookies,
        Optional.of(known),
        NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** Where nothing else can be said. */
  static Answer bare(int status, String sentence) {
    return of(status, Map.of("content-type", "text/plain; charset=utf-8"), Buffer.buffer(sentence));
  }

  /** How many bytes follow the headers; absent where nobody knows yet. */
  OptionalLong length() {
    return content.map(Content::length).orElseGet(() -> OptionalLong.of(body.length()));
  }

  public Answer withStatus(int other) {
    return new Answer(other, headers, cookies, etag, body, continuation, content);
  }

  public Answer withEtag(String value) {
    return new Answer(status, headers, cookies, Optional.of(value), body, continuation, content);
  }

  public Answer withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Answer(status, Map.copyOf(more), cookies, etag, body, continuation, content);
  }

  /** This, with these headers and no others. */
  public Answer withHeaders(Map<String, String> others) {
    return new Answer(status, Map.copyOf(others), cookies, etag, body, continuation, content);
  }

  /** This, a page that shows others of ours in frames. */
  public Answer framingOurs() {
    return withPolicy(SecurityHeaders.POLICY + "; frame-src 'self'");
  }

  /** This, with a content security policy of its own. */
  public Answer withPolicy(String policy) {
    return withHeader(SecurityHeaders.CSP, policy);
  }

  public Answer withCookie(String cookie) {
    List<String> more = Stream.concat(cookies.stream(), Stream.of(cookie)).toList();
    return new Answer(status, headers, more, etag, body, continuation, content);
  }
}
