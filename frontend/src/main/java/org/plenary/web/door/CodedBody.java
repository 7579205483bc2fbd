package org.plenary.web.door;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * A body that is sent again and again: as it is, and compressed once for all who read it so.
 *
 * @param codings in which it may be sent, the smaller first
 * @param coded it, in each of them
 */
public record CodedBody(Buffer plain, List<String> codings, Map<String, Buffer> coded) {

  private static final String GZIP = "gzip";

  public CodedBody {
    codings = List.copyOf(codings);
    coded = Map.copyOf(coded);
  }

  /** As it is and as gzip makes it. */
  public static CodedBody gzipped(Buffer plain) {
    return new CodedBody(plain, List.of(GZIP), Map.of(GZIP, gzip(plain)));
  }

  /** The same, compressed by several threads where it is long. */
  public static Future<CodedBody> gzipped(Context context, Buffer plain) {
    return Gzip.compress(context, plain)
        .map(smaller -> new CodedBody(plain, List.of(GZIP), Map.of(GZIP, smaller)));
  }

  private static Buffer gzip(Buffer plain) {
    var smaller = new ByteArrayOutputStream(plain.length() / 2);
    try (var gzip = new GZIPOutputStream(smaller)) {
      gzip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(smaller.toByteArray());
  }

  /** How many bytes all of it takes. */
  public int weight() {
    return plain.length() + coded.values().stream().mapToInt(Buffer::length).sum();
  }

  /** An answer with it, as small as the asker can read it; it is not compressed again. */
  public Answer answer(Request request, Function<Buffer, Answer> answer) {
    return request
        .preferences()
        .coding(codings)
        .flatMap(coding -> in(coding, answer))
        .orElseGet(() -> answer.apply(plain));
  }

  private Optional<Answer> in(String coding, Function<Buffer, Answer> answer) {
    return Optional.ofNullable(coded.get(coding))
        .map(bytes -> answer.apply(bytes).withHeader("content-encoding", coding));
  }
}
