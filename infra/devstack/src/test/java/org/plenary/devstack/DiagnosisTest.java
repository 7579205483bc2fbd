package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosisTest {

  private static final String ARGUMENTS =
      "JVM arguments [-Xmx512m, -XX:+HeapDumpOnOutOfMemoryError, -XX:+ExitOnOutOfMemoryError]\n";
  private static final String NO_MEMORY = "It ran out of memory";

  @TempDir private Path folder;

  private String told(String log) throws IOException {
    Path written = Files.writeString(folder.resolve("log"), log);
    return String.valueOf(Diagnosis.of(Part.ELASTICSEARCH, "it ended", written).getMessage());
  }

  @Test
  void aJvmThatNamesItsArgumentsDidNotRunOutOfMemory() throws IOException {
    assertThat(told(ARGUMENTS)).doesNotContain(NO_MEMORY).contains("Its log says more.");
  }

  @Test
  void whatRanOutOfMemoryIsTold() throws IOException {
    assertThat(told(ARGUMENTS + "Terminating due to java.lang.OutOfMemoryError: Java heap space"))
        .contains(NO_MEMORY);
  }

  @Test
  void aJvmWithoutRoomForItsHeapIsTold() throws IOException {
    assertThat(told("os::commit_memory failed; error='Cannot allocate memory' (errno=12)"))
        .contains("The machine is out of memory");
  }
}
