package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script, with a Maven and a Java that only say that they were called. */
class ScriptTest {

  private static final Path SCRIPT = Path.of(System.getProperty("plenary.root"), "plenary");

  private static final List<String> NEEDED =
      List.of(
          "bash",
          "cmp",
          "dirname",
          "env",
          "find",
          "grep",
          "head",
          "mkdir",
          "mv",
          "readlink",
          "sed",
          "sort");

  private Path project;
  private Path java;
  private Path tools;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    project = Files.createDirectories(folder.resolve("project"));
    for (String source : List.of(".mvn", "forum-core", "search", "auth", "frontend", "infra")) {
      Files.createDirectories(project.resolve(source));
    }
    Files.createFile(project.resolve("pom.xml"));
    Files.createFile(project.resolve("search/Gone.java"));
    Files.copy(SCRIPT, project.resolve("plenary"));
    java = folder.resolve("java");
    tools = Files.createDirectories(java.resolve("bin"));
    tool("java", "echo started");
    tool("javac", "");
    Files.writeString(java.resolve("release"), "JAVA_VERSION=\"25\"\n");
    tool("mvn", "echo built >&2; echo >>mvn.calls");
    // Nothing else is on the path, in particular no Node.
    for (String needed : NEEDED) {
      tool(needed, "exec /usr/bin/%s \"$@\"".formatted(needed));
    }
  }

  @Test
  void buildsOnlyWhenASourceIsNewOrGone() throws Exception {
    assertThat(builds()).isEqualTo(1);
    assertThat(builds()).isEqualTo(1);
    Files.delete(project.resolve("search/Gone.java"));
    assertThat(builds()).isEqualTo(2);
    assertThat(builds()).isEqualTo(2);
    Files.createFile(project.resolve(".mvn/maven.config"));
    assertThat(builds()).isEqualTo(3);
  }

  @Test
  void looksAtAndEndsWhatRunsByWhatWasBuilt() throws Exception {
    assertThat(builds("status")).isEqualTo(1);
    Files.delete(project.resolve("search/Gone.java"));
    assertThat(builds("status")).isEqualTo(1);
    assertThat(builds("down")).isEqualTo(1);
    assertThat(builds("import")).isEqualTo(2);
  }

  @Test
  void needsNodeOnceThereIsSomethingForIt() throws Exception {
    assertThat(run("import")).endsWith("started\n");
    Files.createFile(project.resolve("frontend/package.json"));
    assertThat(run("import"))
        .isEqualTo("plenary: Node 20 or later is needed on the PATH (node).\n");
  }

  private long builds() throws IOException, InterruptedException {
    return builds("import");
  }

  private long builds(String command) throws IOException, InterruptedException {
    assertThat(run(command)).endsWith("started\n");
    return Files.readAllLines(project.resolve("mvn.calls")).size();
  }

  private String run(String command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(project.resolve("plenary").toString(), command);
    builder.environment().put("JAVA_HOME", java.toString());
    builder.environment().put("PATH", tools.toString());
    Process script = builder.redirectErrorStream(true).start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    script.waitFor();
    return said;
  }

  private void tool(String name, String does) throws IOException {
    Path file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + does + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
