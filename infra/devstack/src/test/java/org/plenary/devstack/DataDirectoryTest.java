package org.plenary.devstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {

  @TempDir private Path folder;

  @Test
  void forgetsWhatStacksMadeAndNothingElse() throws IOException {
    Path data = madeData();
    Path thesis = Files.writeString(data.resolve("thesis.txt"), "years of work");
    new DataDirectory(data).forget();
    assertThat(data.toFile().list()).containsExactly(thesis.getFileName().toString());
  }

  @Test
  void isGoneWhenNothingElseWasInIt() throws IOException {
    Path data = madeData();
    new DataDirectory(data).forget();
    assertThat(data).doesNotExist();
  }

  @Test
  void aLockAloneIsNoSignOfAStack() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.createFile(other.resolve("lock"));
    Path source = Files.writeString(other.resolve("keycloak"), "a file of somebody's own");
    assertThatThrownBy(() -> new DataDirectory(other).forget())
        .isInstanceOf(PartFailure.class)
        .hasMessageContaining("nothing was deleted");
    assertThat(source).exists();
  }

  @Test
  void givesTheSamePortsAgain() throws IOException {
    var data = new DataDirectory(madeData());
    Files.delete(data.portsFile());
    StackPorts chosen = StackPorts.of(data);
    assertThat(StackPorts.of(data)).isEqualTo(chosen);
  }

  @Test
  void choosesPortsForMailWhereThereWasNone() throws IOException {
    var data = new DataDirectory(madeData());
    Files.writeString(
        data.portsFile(),
        """
        {"postgres":1,"elasticsearch":2,"transport":3,"keycloak":4,"keycloakManagement":5,
        "serverManagement":6}
        """);
    StackPorts chosen = StackPorts.of(data);
    assertThat(chosen.serverManagement()).isEqualTo(6);
    assertThat(chosen.mailbox()).isPositive().isNotEqualTo(chosen.mailRelay());
    assertThat(StackPorts.of(data)).isEqualTo(chosen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "{\"postgres\":70000}", "[1]"})
  void saysWhatToDoWithPortsThatAreNone(String ports) throws IOException {
    var data = new DataDirectory(madeData());
    Files.writeString(data.portsFile(), ports);
    assertThatThrownBy(() -> StackPorts.of(data))
        .isInstanceOf(PartFailure.class)
        .hasMessageContaining("ports.json", "Remove it");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, Integer.MAX_VALUE})
  void refusesAPortThatCannotBe(int port) {
    assertThatThrownBy(() -> Ports.check("The forum", port))
        .isInstanceOf(PartFailure.class)
        .hasMessageContaining("The forum cannot have port " + port);
  }

  private Path madeData() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data/postgresql/cluster"));
    Files.createFile(data.resolve("PG_VERSION"));
    Path root = folder.resolve("data");
    Files.createFile(root.resolve("lock"));
    Files.writeString(root.resolve("ports.json"), "{}");
    Files.createDirectories(root.resolve("mails"));
    Files.createFile(root.resolve("up-1.log"));
    return root;
  }
}
