package org.plenary.bench.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveGeneratorTest {

  private static final Pattern SEPARATOR = Pattern.compile("(?m)^From author");
  private static final Pattern ID = Pattern.compile("(?m)^Message-ID: (.*)$");

  @TempDir private Path directory = Path.of("");

  @Test
  void givesTheSameBytesForTheSameSeed() throws IOException {
    assertThat(archive(7, 300)).isEqualTo(archive(7, 300)).isNotEqualTo(archive(8, 300));
  }

  @Test
  void writesAsManyMessagesAsWantedEachWithItsOwnId() throws IOException {
    String archive = archive(1, 300);
    assertThat(SEPARATOR.matcher(archive).results()).hasSize(300);
    assertThat(ID.matcher(archive).results().map(id -> id.group(1)).distinct()).hasSize(300);
  }

  @Test
  void writesADebateThatIsOneThread() throws IOException {
    var out = new StringWriter();
    new ArchiveGenerator(1).writeDebate(out, 120);
    assertThat(SEPARATOR.matcher(out.toString()).results()).hasSize(120);
    assertThat(out.toString().split("In-Reply-To: ", -1)).hasSize(120);
  }

  @Test
  void writesFilesOfAWantedSizeAndSaysHowManyMessages() throws IOException {
    Path file = directory.resolve("archive.mbox");
    int messages = Archives.write(file, 1, 0, 200_000);
    assertThat(Files.size(file)).isBetween(200_000L, 220_000L);
    assertThat(SEPARATOR.matcher(Files.readString(file)).results()).hasSize(messages);
  }

  private static String archive(long seed, int messages) throws IOException {
    var out = new StringWriter();
    new ArchiveGenerator(seed).write(out, messages);
    return out.toString();
  }
}
