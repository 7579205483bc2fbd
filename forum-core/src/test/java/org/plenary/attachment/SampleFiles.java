package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind, good and bad, as they are sent. */
public final class SampleFiles {

  private static final int RED = 0xFF0000;

  private SampleFiles() {}

  public static Buffer pdf() {
    return pdf("1 0 obj << /Type /Catalog >> endobj");
  }

  public static Buffer pdf(String objects) {
    return Buffer.buffer("%PDF-1.7\n" + objects + "\ntrailer << /Root 1 0 R >>\n%%EOF\n");
  }

  /** Left half red, right half blue. */
  public static BufferedImage picture(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        picture.setRGB(x, y, x < width / 2 ? RED : 0xFF);
      }
    }
    return picture;
  }

  public static Buffer image(String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture(64, 32), format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  /** A JPEG that a camera made, turned by a quarter to the right, where it was held. */
  static Buffer photograph() {
    Buffer jpeg = image("jpg");
    Buffer exif = exif();
    return Buffer.buffer()
        .appendBuffer(jpeg.slice(0, 2))
        .appendByte((byte) 0xFF)
        .appendByte((byte) 0xE1)
        .appendUnsignedShort(exif.length() + 2)
        .appendBuffer(exif)
        .appendBuffer(jpeg.slice(2, jpeg.length()));
  }

  // Big-endian TIFF: one directory with the orientation 6, what the camera is called, and a place.
  private static Buffer exif() {
    return Buffer.buffer("Exif\0\0MM\0*")
        .appendInt(8)
        .appendUnsignedShort(3)
        .appendBuffer(entry(0x010F, 2, 8).appendInt(50))
        .appendBuffer(entry(0x0112, 3, 1).appendUnsignedShort(6).appendUnsignedShort(0))
        .appendBuffer(entry(0x8825, 4, 1).appendInt(58))
        .appendInt(0)
        .appendString("SpyCam9\0")
        .appendUnsignedShort(1)
        .appendBuffer(entry(0x0001, 2, 2).appendString("N\0\0\0"))
        .appendInt(0);
  }

  private static Buffer entry(int tag, int type, int count) {
    return Buffer.buffer().appendUnsignedShort(tag).appendUnsignedShort(type).appendInt(count);
  }

  /** The header of a PNG of this size, and no more. */
  static Buffer pngHeader(int width, int height) {
    Buffer header =
        Buffer.buffer("IHDR")
            .appendInt(width)
            .appendInt(height)
            .appendBytes(new byte[] {8, 2, 0, 0, 0});
    var sum = new CRC32();
    sum.update(header.getBytes());
    return Buffer.buffer(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
        .appendInt(13)
        .appendBuffer(header)
        .appendInt((int) sum.getValue());
  }

  /** An OpenDocument text that holds this under this name. */
  public static Buffer text(String name, byte[] content) {
    return document("application/vnd.oasis.opendocument.text", name, content);
  }

  public static Buffer document(String type, String name, byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      byte[] mimetype = type.getBytes(StandardCharsets.US_ASCII);
      zip.putNextEntry(stored("mimetype", mimetype));
      zip.write(mimetype);
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  private static ZipEntry stored(String name, byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    return entry;
  }
}
