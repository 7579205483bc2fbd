package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

  private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open(@TempDir Path folder) {
    this.folder = folder;
    this.terminal = new Terminal(folder);
  }

  @Test
  void tellsWhatThereIs() throws Exception {
    Terminal.Done help = terminal.run("--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.output())
        .contains("up ", "down ", "status ", "reset ", "import ", "rerender ", "token ")
        .contains("reindex ", "check-index ", "jobs ", "verify-record ", "images ", "audit ")
        .contains("serve ", "migrate ", "bench ")
        .contains("test ", "Exit codes: 0 done, 1 failed, 2 not understood.");
  }

  @Test
  void doesNotGuess() throws Exception {
    assertThat(terminal.run("upp").exitCode()).isEqualTo(2);
    assertThat(terminal.run("up", "--prot", "1").output()).contains("Unknown option", "--port");
    assertThat(terminal.run().exitCode()).isEqualTo(2);
  }

  @Test
  void saysThatNothingRuns() throws Exception {
    Terminal.Done status = terminal.run("status", "--data", "data");
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.lastLine()).isEqualTo("Nothing runs on " + folder.resolve("data"));
    assertThat(terminal.run("status", "--json", "--data", "data").lastLine())
        .isEqualTo("{\"running\":false,\"parts\":{}}");
    assertThat(terminal.run("down", "--data", "data").exitCode()).isZero();
    Terminal.Done brought =
        terminal.run("import", "mbox", "x", "--forum", "global/access", "--data", "data");
    assertThat(brought.exitCode()).isEqualTo(1);
    assertThat(brought.lastLine()).contains("Nothing runs on", "Start it: ./plenary up --detach");
    assertThat(terminal.run("rerender", "--data", "data").lastLine()).contains("Nothing runs on");
    assertThat(terminal.run("audit", "--data", "data").lastLine()).contains("Nothing runs on");
    assertThat(terminal.run("verify-record", "--data", "data").lastLine())
        .contains("Nothing runs on");
  }

  @Test
  void hasNoTokenWithoutAnAccountOrAStack() throws Exception {
    Terminal.Done unknown = terminal.run("token", "nobody", "--data", "data");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.lastLine())
        .startsWith("plenary: There is no demo account 'nobody'. There are: member, ")
        .contains("senegal-moderator");
    Terminal.Done idle = terminal.run("token", "member", "--data", "data");
    assertThat(idle.exitCode()).isEqualTo(1);
    assertThat(idle.lastLine()).contains("Nothing runs on", "Start it: ./plenary up --detach");
  }

  @Test
  void leavesAStrangerAloneWhoGotTheNumberOfADeadStack() throws Exception {
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Path data = Files.createDirectories(folder.resolve("data"));
      Files.writeString(data.resolve("lock"), Long.toString(stranger.pid()));
      Files.writeString(
          data.resolve("stack.json"),
          """
          {"process":%d,"address":"http://localhost:1","management":"http://localhost:1","environment":{}}
          """
              .formatted(stranger.pid()));
      assertThat(terminal.run("down", "--data", "data").lastLine())
          .isEqualTo("Nothing runs on " + data);
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void namesATakenPort() throws Exception {
    Terminal.Done up = failedUp();
    assertThat(up.exitCode()).isEqualTo(1);
    assertThat(up.lastLine()).contains("port ", "it is taken", "choose another port");
    assertThat(new Orphans(folder).now()).isEmpty();
  }

  @Test
  void keepsTheLogsOfTheLastStarts() throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    for (int day = 1; day <= 9; day++) {
      Path log = Files.createFile(data.resolve("up-%d.log".formatted(day)));
      Files.setLastModifiedTime(log, FileTime.from(day, TimeUnit.DAYS));
    }
    failedUp();
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files.filter(file -> file.toString().endsWith(".log")))
          .hasSize(3)
          .contains(data.resolve("up-9.log"), data.resolve("up-8.log"));
    }
  }

  private Terminal.Done failedUp() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      return terminal.run("up", "--detach", "--port", port, "--data", "data");
    }
  }

  @Test
  void refusesADataDirectoryThatIsAFile() throws Exception {
    Files.createFile(folder.resolve("file"));
    Terminal.Done up = terminal.run("up", "--detach", "--data", "file");
    assertThat(up.exitCode()).isEqualTo(1);
    assertThat(up.lastLine()).startsWith("plenary: ").contains("file", "cannot be used");
  }

  @Test
  void asksBeforeItForgets() throws IOException, InterruptedException {
    Path kept = Files.createDirectories(folder.resolve("data")).resolve("lock");
    Files.createFile(kept);
    Files.writeString(folder.resolve("data/ports.json"), "{}");
    Terminal.Done refused = terminal.run("reset", "--data", "data");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.lastLine()).contains("--yes");
    assertThat(kept).exists();
    assertThat(terminal.run("reset", "--yes", "--data", "data").exitCode()).isZero();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void doesNotForgetWhatIsNotItsOwn() throws Exception {
    Path file = Files.createFile(folder.resolve("letters"));
    Terminal.Done refused = terminal.run("reset", "--yes", "--data", ".");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.lastLine()).contains("holds no data of Plenary");
    assertThat(file).exists();
  }
}
