package org.plenary.attachment;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

/**
 * How a camera was held, from 1 to 8 as EXIF counts: what would be lost with the rest of what the
 * camera wrote.
 */
record Orientation(int value) {

  private static final Orientation UPRIGHT = new Orientation(1);

  static Orientation of(FileType type, byte[] sent) throws IOException {
    return type == FileType.JPEG ? ofJpeg(sent) : UPRIGHT;
  }

  private static Orientation ofJpeg(byte[] sent) throws IOException {
    try {
      var exif =
          JpegMetadataReader.readMetadata(new ByteArrayInputStream(sent))
              .getFirstDirectoryOfType(ExifIFD0Directory.class);
      return exif == null
          ? UPRIGHT
          : new Orientation(
              Objects.requireNonNullElse(
                  exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION), UPRIGHT.value()));
    } catch (ImageProcessingException _) {
      return UPRIGHT;
    }
  }

  BufferedImage upright(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    return switch (value) {
      case 2 -> turned(picture, width, height, new AffineTransform(-1, 0, 0, 1, width, 0));
      case 3 -> turned(picture, width, height, new AffineTransform(-1, 0, 0, -1, width, height));
      case 4 -> turned(picture, width, height, new AffineTransform(1, 0, 0, -1, 0, height));
      case 5 -> turned(picture, height, width, new AffineTransform(0, 1, 1, 0, 0, 0));
      case 6 -> turned(picture, height, width, new AffineTransform(0, 1, -1, 0, height, 0));
      case 7 -> turned(picture, height, width, new AffineTransform(0, -1, -1, 0, height, width));
      case 8 -> turned(picture, height, width, new AffineTransform(0, -1, 1, 0, 0, width));
      default -> picture;
    };
  }

  private static BufferedImage turned(
      BufferedImage picture, int width, int height, AffineTransform turn) {
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(picture, new BufferedImage(width, height, picture.getType()));
  }
}
