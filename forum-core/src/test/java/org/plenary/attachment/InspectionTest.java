package org.plenary.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;

class InspectionTest {

  private static final byte[] WORDS = "<words/>".getBytes(StandardCharsets.UTF_8);
  private static final int MEGABYTE = 1 << 20;

  private final Inspection inspection =
      new Inspection(
          new AttachmentLimits(
              10 * MEGABYTE, 100L * MEGABYTE, 40_000_000, 100L * MEGABYTE, Duration.ofDays(1)));

  private Problem refusal(Buffer sent) {
    return catchThrowableOfType(ProblemException.class, () -> inspection.inspect(sent)).problem();
  }

  private static Problem obstacle(Obstacle obstacle) {
    return new Problem.Obstructed(obstacle);
  }

  private static BufferedImage decoded(Buffer content) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(content.getBytes()));
  }

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of(FileType.PDF, SampleFiles.pdf()),
        Arguments.of(FileType.PNG, SampleFiles.image("png")),
        Arguments.of(FileType.JPEG, SampleFiles.image("jpg")),
        Arguments.of(FileType.GIF, SampleFiles.image("gif")),
        Arguments.of(FileType.ODT, SampleFiles.text("content.xml", WORDS)),
        Arguments.of(FileType.ODS, document("spreadsheet")),
        Arguments.of(FileType.ODP, document("presentation")));
  }

  private static Buffer document(String kind) {
    return SampleFiles.document("application/vnd.oasis.opendocument." + kind, "content.xml", WORDS);
  }

  @ParameterizedTest
  @MethodSource("good")
  void picturesAndDocumentsAreTakenForWhatTheyAre(FileType type, Buffer sent) {
    assertThat(inspection.inspect(sent).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><script>alert(1)</script>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "MZ\u0000\u0000",
        "PK\u0003\u0004",
        "#!/bin/sh",
        "plain"
      })
  void everythingElseIsRefused(String sent) {
    assertThat(refusal(Buffer.buffer(sent))).isEqualTo(obstacle(Obstacle.UNSUPPORTED_FILE));
  }

  @Test
  void anArchiveThatIsNoDocumentIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(WORDS);
    }
    assertThat(refusal(Buffer.buffer(bytes.toByteArray())))
        .isEqualTo(obstacle(Obstacle.UNSUPPORTED_FILE));
  }

  @Test
  void aPictureOfTooManyPixelsIsRefusedByItsHeader() {
    assertThat(refusal(SampleFiles.pngHeader(50_000, 50_000)))
        .isEqualTo(obstacle(Obstacle.PICTURE_TOO_LARGE));
  }

  @Test
  void aPictureOfThousandsOfScansIsRefused() {
    Buffer jpeg = SampleFiles.image("jpg");
    Buffer slow = jpeg.slice(0, jpeg.length() - 2).copy();
    for (int i = 0; i < 1_000; i++) {
      slow.appendBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 2});
    }
    assertThat(refusal(slow)).isEqualTo(obstacle(Obstacle.PICTURE_TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void halfAPictureIsRefused(String format) {
    Buffer whole = SampleFiles.image(format);
    assertThat(refusal(whole.slice(0, whole.length() * 2 / 3)))
        .isEqualTo(obstacle(Obstacle.BROKEN_FILE));
  }

  @Test
  void aPhotographIsUprightAndTellsNeitherPlaceNorCamera() throws IOException {
    Buffer sent = SampleFiles.photograph();
    assertThat(sent.toString(StandardCharsets.ISO_8859_1)).contains("SpyCam9");
    Buffer kept = inspection.inspect(sent).content();
    assertThat(kept.toString(StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "SpyCam9");
    BufferedImage upright = decoded(kept);
    assertThat(upright.getWidth()).isEqualTo(32);
    assertThat(upright.getHeight()).isEqualTo(64);
    assertThat(upright.getRGB(16, 5) >> 16 & 0xFF).isGreaterThan(200);
    assertThat(upright.getRGB(16, 60) & 0xFF).isGreaterThan(200);
  }

  @Test
  void whatStandsBehindAPictureIsLeftOut() throws IOException {
    Buffer polyglot = SampleFiles.image("gif").appendString("*/=1;alert(document.cookie)//");
    Buffer kept = inspection.inspect(polyglot).content();
    assertThat(kept.toString(StandardCharsets.ISO_8859_1)).doesNotContain("alert");
    assertThat(decoded(kept).getWidth()).isEqualTo(64);
  }

  @Test
  void aDocumentThatUnpacksToTooMuchIsRefused() {
    Buffer bomb = SampleFiles.text("content.xml", new byte[20 * MEGABYTE]);
    assertThat(bomb.length()).isLessThan(MEGABYTE / 40);
    assertThat(refusal(bomb)).isEqualTo(obstacle(Obstacle.UNPACKS_TOO_LARGE));
  }

  @Test
  void aDocumentOfTooManyPartsIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(SampleFiles.text("content.xml", WORDS).getBytes());
    Buffer head = Buffer.buffer(bytes.toByteArray());
    var more = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(more)) {
      for (int i = 0; i < 6_000; i++) {
        zip.putNextEntry(new ZipEntry(i + ".xml"));
      }
    }
    int directory = head.toString(StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
    Buffer many = head.slice(0, directory).copy().appendBytes(more.toByteArray());
    assertThat(refusal(many)).isEqualTo(obstacle(Obstacle.UNPACKS_TOO_LARGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic/Standard/Module1.xml", "Scripts/python/run.py"})
  void aDocumentWithMacrosIsRefused(String name) {
    assertThat(refusal(SampleFiles.text(name, WORDS))).isEqualTo(obstacle(Obstacle.ACTIVE_FILE));
  }

  @ParameterizedTest
  @CsvSource({
    "/S /JavaScript /JS (app.alert(1))",
    "/S /J#61vaScript /JS (app.alert(1))",
    "/S /Launch /F (calc.exe)"
  })
  void aPdfThatActsIsRefused(String action) {
    assertThat(refusal(SampleFiles.pdf("1 0 obj << " + action + " >> endobj")))
        .isEqualTo(obstacle(Obstacle.ACTIVE_FILE));
  }

  @Test
  void aPdfWithoutAnEndIsRefused() {
    assertThat(refusal(Buffer.buffer("%PDF-1.7\n1 0 obj\n")))
        .isEqualTo(obstacle(Obstacle.BROKEN_FILE));
  }
}
