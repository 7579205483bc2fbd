package org.plenary.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.devstack.Ports;
import org.plenary.web.fixture.ApiPage;

/** The life of a stack, with all its real parts. */
class StackTest {

  private static final String MAIL =
      """
      From somebody@example.org Mon Mar  2 10:00:00 2026
      From: Amina Example <somebody@example.org>
      Date: Mon, 2 Mar 2026 10:00:00 +0000
      Subject: A proposal for the registry
      Message-ID: <one@list.example>

      Please read the proposal before Thursday.
      """;

  private final int port = Ports.check("The test", 0);
  private Path folder;
  private Terminal terminal;

  @BeforeEach
  void open(@TempDir Path folder) throws IOException {
    // The parts run under another account, which must get through.
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    this.folder = folder;
    this.terminal = new Terminal(folder);
  }

  @AfterEach
  void close() throws Exception {
    terminal.run("down", "--data", "data");
  }

  @Test
  void livesDiesAndFindsEverythingAgain() throws Exception {
    comesUpAndSaysWhatIsReady();
    refusesASecondStackOnItsData();
    showsTheSampleDebatesAsPageAndJson();
    takesInAnArchiveOnce();
    givesTokensOfDemoAccounts();
    answersWhatItsPageForProgramsSays();
    leavesNoOrphanWhenItsProcessIsKilled();
    saysWhichPartEndedWhileItStarts();
    endsQuietlyWhereItIsStoppedWhileItStarts();
    staysInTheForegroundUntilCtrlC();
    isForgotten();
  }

  private void comesUpAndSaysWhatIsReady() throws Exception {
    Terminal.Done up =
        terminal.run("up", "--detach", "--data", "data", "--port", Integer.toString(port));
    assertThat(up.output())
        .containsSubsequence(
            "reading is ready: http://localhost:" + port,
            "search and sign-in are ready",
            "Demo accounts (password: plenary)",
            "Mail that is sent to them is read at http://localhost:",
            "Plenary is ready: http://localhost:" + port);
    assertThat(up.exitCode()).isZero();
    assertThat(terminal.run("status", "--data", "data").output())
        .containsPattern("reading +ready\nsearch +ready\nsign-in +ready\nmail +is read at http")
        .containsPattern("\nRuns at ");
  }

  private void refusesASecondStackOnItsData() throws Exception {
    Terminal.Done second = terminal.run("up", "--detach", "--data", "data", "--port", "0");
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.lastLine())
        .contains("Plenary already runs on", "process " + process(), "./plenary down");
    assertThat(terminal.run("reset", "--yes", "--data", "data").lastLine())
        .contains("Stop it first: ./plenary down");
  }

  private void showsTheSampleDebatesAsPageAndJson() throws Exception {
    assertThat(get("/c/global/encryption")).contains("Client-side scanning");
    assertThat(api("/discussions?forum=senegal/connectivity&limit=5")).contains("\"items\":[");
    JsonNode topics = new ObjectMapper().readTree(api("/topics"));
    assertThat(topics.path("items")).hasSize(22);
  }

  private void takesInAnArchiveOnce() throws Exception {
    Files.writeString(folder.resolve("list.mbox"), MAIL);
    assertThat(brought()).isEqualTo("1 read, 1 imported, 0 duplicate, 0 refused");
    assertThat(brought()).isEqualTo("1 read, 0 imported, 1 duplicate, 0 refused");
    assertThat(get("/message/one@list.example"))
        .contains("Please read the proposal", "Amina Example")
        .doesNotContain("somebody@");
  }

  private String brought() throws Exception {
    return terminal
        .run("import", "mbox", "list.mbox", "--forum", "global/access", "--data", "data")
        .lastLine();
  }

  private void givesTokensOfDemoAccounts() throws Exception {
    for (String account : List.of("netherlands-officer", "senegal-moderator")) {
      Terminal.Done token = terminal.run("token", account, "--data", "data");
      assertThat(token.lastLine()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
      assertThat(token.exitCode()).isZero();
    }
  }

  private void answersWhatItsPageForProgramsSays() throws Exception {
    String token = terminal.run("token", "senegal-officer", "--data", "data").lastLine();
    var page = new ApiPage("http://localhost:" + port, token);
    assertThat(page.ask("/api/v1/me/first-visit")).isEqualTo("204");
    assertThat(page.run()).containsExactlyElementsOf(page.promised());
  }

  private void leavesNoOrphanWhenItsProcessIsKilled() throws Exception {
    assertThat(new Orphans(data()).now()).hasSizeGreaterThan(3);
    ProcessHandle.of(process()).orElseThrow().destroyForcibly();
    assertThat(new Orphans(data()).afterAWhile()).isEmpty();
  }

  private void saysWhichPartEndedWhileItStarts() throws Exception {
    Process up = terminal.start("up", "--data", "data", "--port", Integer.toString(port));
    terminal.awaitSentence(up, "reading is ready");
    server(up).destroyForcibly();
    Terminal.Done failed = terminal.end(up);
    assertThat(failed.exitCode()).isEqualTo(1);
    assertThat(failed.output())
        .contains("plenary: The server did not come up: it ended.", "The last lines of " + data());
    assertThat(new Orphans(data()).afterAWhile()).isEmpty();
  }

  private void endsQuietlyWhereItIsStoppedWhileItStarts() throws Exception {
    Process up = terminal.start("up", "--data", "data", "--port", Integer.toString(port));
    terminal.awaitSentence(up, "reading is ready");
    assertThat(terminal.run("down", "--data", "data").lastLine()).isEqualTo("Stopped.");
    assertThat(terminal.end(up).output()).doesNotContain("did not come up", "The last lines");
  }

  /** The one Java process that works in the server's folder. */
  private static ProcessHandle server(Process up) {
    return up.descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .filter(process -> new File("/proc/%d/cwd/server.log".formatted(process.pid())).exists())
        .findFirst()
        .orElseThrow();
  }

  private void staysInTheForegroundUntilCtrlC() throws Exception {
    Process up = terminal.start("up", "--data", "data", "--port", Integer.toString(port));
    terminal.awaitSentence(up, "Plenary is ready: ");
    assertThat(api("/discussions?forum=global/access")).contains("A proposal for the registry");
    assertThat(terminal.interrupt(up).exitCode()).isEqualTo(130);
    assertThat(new Orphans(data()).now()).isEmpty();
    assertThat(terminal.run("status", "--data", "data").lastLine()).startsWith("Nothing runs");
  }

  private void isForgotten() throws Exception {
    assertThat(terminal.run("reset", "--yes", "--data", "data").exitCode()).isZero();
    assertThat(data()).doesNotExist();
  }

  private Path data() {
    return folder.resolve("data");
  }

  private long process() throws Exception {
    String status = terminal.run("status", "--json", "--data", "data").lastLine();
    return new ObjectMapper().readTree(status).path("process").asLong();
  }

  private String api(String path) throws Exception {
    return get("/api/v1" + path);
  }

  private String get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + port + path);
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    }
  }
}
