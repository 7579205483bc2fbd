package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plenary.problem.Obstacle;

/** Looks through OpenDocument files without unpacking more than is allowed. */
final class OpenDocuments {

  private static final int MOST_ENTRIES = 5_000;

  // Real documents pack to a tenth or, long tables, to a hundredth.
  private static final int DENSEST = 200;
  private static final long SMALL = 1 << 20;
  private static final int LONGEST_TYPE = 100;

  private final long mostBytes;

  OpenDocuments(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** The same, where nothing in it is refused. */
  Buffer check(FileType type, Buffer sent) {
    requireNoMacros(sent);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sent.getBytes()))) {
      requireType(type, zip);
      walk(zip, Math.min(mostBytes, Math.max(SMALL, (long) DENSEST * sent.length())));
      return sent;
    } catch (IOException | IllegalArgumentException _) {
      throw Refused.as(Obstacle.BROKEN_FILE);
    }
  }

  // Names stand unpacked in an archive, also those that a walk along it does not come by.
  private static void requireNoMacros(Buffer sent) {
    String bytes = new String(sent.getBytes(), StandardCharsets.ISO_8859_1);
    if (bytes.contains("Basic/") || bytes.contains("Scripts/")) {
      throw Refused.as(Obstacle.ACTIVE_FILE);
    }
  }

  private static void requireType(FileType type, ZipInputStream zip) throws IOException {
    ZipEntry first = zip.getNextEntry();
    if (first == null
        || !first.getName().equals("mimetype")
        || !new String(zip.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII)
            .equals(type.mediaType())) {
      throw Refused.as(Obstacle.UNSUPPORTED_FILE);
    }
  }

  private static void walk(ZipInputStream zip, long most) throws IOException {
    long left = most;
    for (int entries = 1; zip.getNextEntry() != null; entries++) {
      left -= length(zip, left);
      if (left < 0 || entries > MOST_ENTRIES) {
        throw Refused.as(Obstacle.UNPACKS_TOO_LARGE);
      }
    }
  }

  // One byte more than is left is enough to know.
  private static long length(InputStream entry, long left) throws IOException {
    var some = new byte[8192];
    long length = 0;
    for (int read = entry.read(some); read >= 0 && length <= left; read = entry.read(some)) {
      length += read;
    }
    return length;
  }
}
