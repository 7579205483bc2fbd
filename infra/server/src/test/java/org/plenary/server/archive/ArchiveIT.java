package org.plenary.server.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.server.archive.UnpackedArchive.Said;

/** What an operator finds in the archive, and what the command says before anything runs. */
@TestInstance(Lifecycle.PER_CLASS)
class ArchiveIT {

  private final Path directory;

  private final UnpackedArchive archive;

  ArchiveIT(@TempDir Path directory) throws IOException, InterruptedException {
    this.directory = directory;
    this.archive = UnpackedArchive.in(Files.createDirectory(directory.resolve("unpacked")));
  }

  @Test
  void holdsNothingOfDevelopment() throws IOException {
    assertThat(archive.files("")).containsExactlyInAnyOrder("LICENSE", "README", "bin", "lib");
    assertThat(archive.files("lib"))
        .anyMatch(name -> name.startsWith("server-"))
        .noneMatch(name -> name.matches(".*(devstack|embedded|tests|junit|assertj|archunit).*"));
  }

  @Test
  void helps() throws IOException, InterruptedException {
    Said said = archive.run(Map.of(), "--help");
    assertThat(said.status()).isZero();
    assertThat(said.text()).contains("serve", "migrate", "import", "rerender");
  }

  @Test
  void doesNotUnderstandUnknownOptions() throws IOException, InterruptedException {
    Said said = archive.run(Map.of(), "serve", "--fast");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.text()).contains("Unknown option: '--fast'");
  }

  @Test
  void namesAllThatIsWrongWithTheSettings() throws IOException, InterruptedException {
    Said said = archive.run(Map.of("PLENARY_HTTP_PORT", "99999", "PLENARY_HTP", "1"), "serve");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .contains("PLENARY_HTTP_PORT: '99999' is not a number from 0 to 65535")
        .contains("PLENARY_DATABASE_PASSWORD is missing")
        .contains("PLENARY_HTP is unknown")
        .doesNotContain("Exception");
  }

  @Test
  void saysThatPostgresqlDoesNotAnswer() throws IOException, InterruptedException {
    Map<String, String> variables =
        Map.of(
            "PLENARY_DATABASE_PORT", "1",
            "PLENARY_DATABASE_PASSWORD", "swordfish",
            "PLENARY_KEYCLOAK_CLIENT_SECRET", "sesame",
            "PLENARY_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "PLENARY_RECORD_KEY",
                Path.of("src/test/resources/record.key").toAbsolutePath().toString());
    Said said = archive.run(variables, "serve");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .contains("plenary: PostgreSQL does not answer: ")
        .doesNotContain("Exception", "swordfish", "sesame");
  }

  @Test
  void saysThatItFoundNoJava() throws IOException, InterruptedException {
    Said said = archive.run(Map.of("JAVA_HOME", "/nowhere"), "--help");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .isEqualTo("plenary: JAVA_HOME is /nowhere, and there is no bin/java in it.\n");
  }

  @Test
  void saysThatTheJavaItFoundIsTooOld() throws IOException, InterruptedException {
    Path home = Files.createDirectories(directory.resolve("java"));
    Files.createDirectory(home.resolve("bin"));
    Files.copy(Path.of("/bin/true"), home.resolve("bin/java"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.9\"\n");
    Said said = archive.run(Map.of("JAVA_HOME", home.toString()), "--help");
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.text())
        .startsWith("plenary: Java 25 is needed, and ")
        .contains(" is Java 21. Set JAVA_HOME to a newer one.");
  }
}
