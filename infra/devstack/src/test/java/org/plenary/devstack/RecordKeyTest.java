package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordKeyTest {

  @TempDir private Path folder;

  @Test
  void isMadeOnceAndKept() throws IOException {
    var data = new DataDirectory(folder.resolve("data"));
    Path key = RecordKey.in(data);
    String secret = Files.readString(key);
    assertThat(Base64.getDecoder().decode(secret.strip())).hasSize(32);
    assertThat(Files.readString(RecordKey.in(data))).isEqualTo(secret);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void isAnotherForOtherData() throws IOException {
    Path one = RecordKey.in(new DataDirectory(folder.resolve("one")));
    Path other = RecordKey.in(new DataDirectory(folder.resolve("other")));
    assertThat(Files.readString(one)).isNotEqualTo(Files.readString(other));
  }
}
