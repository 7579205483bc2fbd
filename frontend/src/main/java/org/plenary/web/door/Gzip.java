package org.plenary.web.door;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses what is long in several parts at the same time, one of them where it is asked to. */
final class Gzip {

  // How far gzip looks back for what was there before: what is shorter than that is no part.
  private static final int WINDOW = 32_768;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  // Compressed by deflate; of no file, no time and no known system.
  private static final Buffer HEADER =
      Buffer.buffer(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff});

  private Gzip() {}

  /** All parts follow each other in one member, as if it had been compressed in one. */
  static Future<Buffer> compress(Context context, Buffer plain) {
    byte[] whole = plain.getBytes();
    int parts = Math.clamp(whole.length / WINDOW, 1, PROCESSORS);
    List<Future<byte[]>> others =
        IntStream.range(1, parts)
            .mapToObj(number -> context.executeBlocking(() -> part(whole, number, parts), false))
            .toList();
    byte[] first = part(whole, 0, parts);
    return Future.all(others).map(all -> member(whole, first, all.list()));
  }

  private static Buffer member(byte[] whole, byte[] first, List<byte[]> others) {
    var sum = new CRC32();
    sum.update(whole);
    Buffer member = HEADER.copy().appendBytes(first);
    others.forEach(member::appendBytes);
    return member.appendIntLE((int) sum.getValue()).appendIntLE(whole.length);
  }

  private static byte[] part(byte[] whole, int number, int parts) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      return compressed(
          deflater, whole, border(whole, number, parts), border(whole, number + 1, parts));
    } finally {
      deflater.end();
    }
  }

  private static int border(byte[] whole, int number, int parts) {
    return (int) ((long) whole.length * number / parts);
  }

  // What stands before it is looked back at; all but the last end where a byte ends.
  private static byte[] compressed(Deflater deflater, byte[] whole, int from, int to) {
    int seen = Math.min(from, WINDOW);
    deflater.setDictionary(whole, from - seen, seen);
    deflater.setInput(whole, from, to - from);
    if (to == whole.length) {
      deflater.finish();
    }
    byte[] room = new byte[room(to - from)];
    return Arrays.copyOf(room, deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH));
  }

  // What cannot be made smaller grows by five bytes for each 16 kB, and by an end.
  private static int room(int length) {
    return length + length / 1_000 + 64;
  }
}
