package org.plenary.attachment;

import io.vertx.core.buffer.Buffer;
import org.apache.tika.Tika;
import org.plenary.problem.Obstacle;

/**
 * Tells what a file is by its content, and refuses what is not taken, is broken, unpacks to too
 * much or acts by itself. Blocks, for a second or more.
 */
final class Inspection {

  private final Tika tika = new Tika();
  private final Pictures pictures;
  private final OpenDocuments documents;

  Inspection(AttachmentLimits limits) {
    this.pictures = new Pictures(limits.pixels());
    this.documents = new OpenDocuments(limits.unpackedBytes());
  }

  CleanFile inspect(Buffer sent) {
    FileType type =
        FileType.of(tika.detect(sent.getBytes()))
            .orElseThrow(() -> Refused.as(Obstacle.UNSUPPORTED_FILE));
    return new CleanFile(type, cleaned(type, sent));
  }

  private Buffer cleaned(FileType type, Buffer sent) {
    return switch (type) {
      case PNG, JPEG, GIF -> pictures.rewrite(type, sent.getBytes());
      case ODT, ODS, ODP -> documents.check(type, sent);
      case PDF -> PdfDocuments.check(sent);
    };
  }
}
