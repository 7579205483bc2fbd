package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.plenary.problem.Obstacle;
import org.plenary.problem.ProblemException;

/**
 * Writes pictures anew, so that nothing but what can be seen is left of them: no place, no camera,
 * nothing behind their end; of a moving picture the first moment. How large one is is read from its
 * header before anything is decoded.
 */
final class Pictures {

  private static final float QUALITY = 0.9f;

  // Of real ones, a dozen is many.
  private static final int MOST_SCANS = 100;
  private static final byte MARKER = (byte) 0xFF;
  private static final byte START_OF_SCAN = (byte) 0xDA;

  private final long mostPixels;

  Pictures(long mostPixels) {
    this.mostPixels = mostPixels;
  }

  Buffer rewrite(FileType type, byte[] sent) {
    requireFewScans(type, sent);
    try {
      return written(type, Orientation.of(type, sent).upright(read(type, sent)));
    } catch (IOException | RuntimeException failure) {
      throw explained(failure);
    }
  }

  // The whole picture is worked on for each scan, which may have few bytes. In what is packed, FF
  // is
  // never followed by a marker's byte.
  private static void requireFewScans(FileType type, byte[] sent) {
    int scans = 0;
    for (int i = 1; type == FileType.JPEG && i < sent.length; i++) {
      if (sent[i - 1] == MARKER && sent[i] == START_OF_SCAN) {
        scans++;
      }
    }
    if (scans > MOST_SCANS) {
      throw Refused.as(Obstacle.PICTURE_TOO_LARGE);
    }
  }

  // Decoders meet what is broken with any exception.
  private static RuntimeException explained(Exception failure) {
    return failure instanceof ProblemException refusal ? refusal : Refused.as(Obstacle.BROKEN_FILE);
  }

  private BufferedImage read(FileType type, byte[] sent) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.ending()).next();
    var complaints = new Complaints();
    reader.addIIOReadWarningListener(complaints);
    try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(input, true, true);
      requireSize((long) reader.getWidth(0) * reader.getHeight(0));
      BufferedImage picture = reader.read(0);
      complaints.requireNone();
      return picture;
    } finally {
      reader.dispose();
    }
  }

  private void requireSize(long pixels) {
    if (pixels > mostPixels) {
      throw Refused.as(Obstacle.PICTURE_TOO_LARGE);
    }
  }

  private static Buffer written(FileType type, BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(type.ending()).next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(output);
      writer.write(null, new IIOImage(picture, null, null), parameters(type, writer));
    } catch (IIOException _) {
      throw Refused.as(Obstacle.BROKEN_FILE);
    } finally {
      writer.dispose();
    }
    return Buffer.buffer(bytes.toByteArray());
  }

  private static ImageWriteParam parameters(FileType type, ImageWriter writer) {
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    if (type == FileType.JPEG) {
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
    }
    return parameters;
  }
}
