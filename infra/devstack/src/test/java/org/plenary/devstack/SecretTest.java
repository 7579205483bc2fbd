package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

  @TempDir Path directory;

  @Test
  void staysTheSameForItsAccountAlone() throws IOException {
    String secret = home(directory).secret("password");
    assertThat(secret).matches("[0-9a-f]{48}");
    assertThat(home(directory).secret("password")).isEqualTo(secret);
    assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void isNotKeptEmptyByWhoCouldNotWriteIt() throws Exception {
    var command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "sh"));
    command.addAll(
        new Jvm(SecretWriter.class.getName(), "-XX:-UsePerfData").command(directory.toString()));
    Process writer = new ProcessBuilder(command).redirectErrorStream(true).start();
    assertThat(writer.inputReader().lines()).anyMatch(line -> line.contains("Could not keep"));
    assertThat(home(directory).secret("password")).matches("[0-9a-f]{48}");
  }

  static PartHome home(Path directory) {
    return new PartHome(directory, new Account.Own(), directory.resolve("log"));
  }
}
