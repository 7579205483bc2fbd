package org.plenary.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.archive.SampleMail.opening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose bytes cannot be read is told as such, and keeps no other file out. */
class BrokenFileTest {

  private static final String DAMAGED = "its compressed data is damaged or ends early";

  private Path folder;
  private ImportFixture fixture;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    this.fixture = new ImportFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void whatIsCutInItsFirstBytesIsTold() throws IOException {
    byte[] whole = packed(opening("a", 0, "Rules").mboxrd());
    Path header = file("header.mbox.gz", Arrays.copyOf(whole, 5));
    Path data = file("data.mbox.gz", Arrays.copyOf(whole, 15));
    Path magic = file("magic.mbox.gz", HexFormat.of().parseHex("1f8b00"));
    Path good = fixture.file(opening("b", 1, "More"));
    ArchiveImport.Result result =
        fixture.importer.mail(ImportFixture.FORUM, List.of(header, data, magic, good), fixture);
    assertThat(result.failures())
        .containsExactly(
            header + " cannot be imported: " + DAMAGED,
            data + " cannot be imported: " + DAMAGED,
            magic + " cannot be imported: " + DAMAGED);
    assertThat(result.counts()).hasToString("1 read, 1 imported, 0 duplicate, 0 refused");
    assertThat(stillOpen()).isEmpty();
  }

  @Test
  void aTrackerThatIsCutIsTold() throws IOException {
    byte[] whole = packed("{\"repo\": \"example/policy\", \"issues\": []}");
    for (int length : List.of(5, 15, whole.length - 10)) {
      Path cut = file("archive.json.gz", Arrays.copyOf(whole, length));
      ArchiveImport.Result result = fixture.importer.issues(ImportFixture.FORUM, cut, fixture);
      assertThat(result.failures()).containsExactly(cut + " cannot be imported: " + DAMAGED);
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  // Where Linux says what this process holds open; elsewhere nothing is asked.
  private List<Path> stillOpen() throws IOException {
    Path held = Path.of("/proc/self/fd");
    if (!Files.isDirectory(held)) {
      return List.of();
    }
    try (Stream<Path> descriptors = Files.list(held)) {
      return descriptors.filter(this::isOfThisTest).toList();
    }
  }

  private boolean isOfThisTest(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder);
    } catch (IOException _) {
      return false;
    }
  }
}
