package org.plenary.web.door;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A body that is sent again and again: as it is, and compressed once for all who read it so.
 *
 * @param codings in which it may be sent, the smaller first
 * @param coded it, in each of them
 */
public record CodedBody(Buffer plain, List<String> codings, Map<String, Buffer> coded) {

  private static final String GZIP = "gzip";
  private static final int PIECE = 16_384;

  public CodedBody {
    codings = List.copyOf(codings);
    coded = Map.copyOf(coded);
  }

  /** As it is and as gzip makes it, at its usual level. */
  public static CodedBody gzipped(Buffer plain) {
    return gzipped(plain, Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * @param level from 1, the fastest, to 9, the smallest
   */
  public static CodedBody gzipped(Buffer plain, int level) {
    return new CodedBody(plain, List.of(GZIP), Map.of(GZIP, gzip(plain, level)));
  }

  private static Buffer gzip(Buffer plain, int level) {
    var smaller = new ByteArrayOutputStream(plain.length() / 2);
    try (var gzip = new Gzip(smaller, level)) {
      gzip.write(plain.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(smaller.toByteArray());
  }

  private static final class Gzip extends GZIPOutputStream {

    Gzip(OutputStream out, int level) throws IOException {
      super(out, PIECE);
      def.setLevel(level);
    }
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
