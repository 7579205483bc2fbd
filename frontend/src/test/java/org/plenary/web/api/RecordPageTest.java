package org.plenary.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.web.fixture.RecordedForum;

/** What the page on the record teaches to check by hand holds on a real record. */
class RecordPageTest {

  private static final Path PAGE =
      Path.of(System.getProperty("plenary.root", ".."), "docs/record.md");
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final RecordedForum RECORDED = new RecordedForum();

  @AfterAll
  static void close() {
    RECORDED.close();
  }

  @Test
  void anEntryCanBeCheckedByHand(@TempDir Path folder) throws Exception {
    String script =
        BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(block -> block.group(1))
            .collect(Collectors.joining());
    assertThat(run(folder, script)).endsWith("0").contains("Signature Verified Successfully");
    assertThat(run(folder, script.replace("printf '\\000'", "printf '\\001'"))).endsWith("1");
  }

  /** What it says, and how it ends. */
  private static String run(Path folder, String script) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", script).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("FORUM", RECORDED.served().address(""));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return said + process.waitFor();
  }
}
