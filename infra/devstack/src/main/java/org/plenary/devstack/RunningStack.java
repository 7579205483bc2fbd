package org.plenary.devstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;

/**
 * What others need to know of a stack that runs.
 *
 * @param process the process that ends everything when it ends
 * @param address where people read
 * @param management where health is asked
 * @param environment the settings of its server, with its secrets
 */
public record RunningStack(
    long process, URI address, URI management, Map<String, String> environment) {

  /** The stack that runs on this data, once its server has been started. */
  public static Optional<RunningStack> on(DataDirectory data) {
    return data.runner()
        .flatMap(runner -> kept(data).filter(stack -> stack.process() == runner.pid()));
  }

  private static Optional<RunningStack> kept(DataDirectory data) {
    try {
      return Files.exists(data.stackFile())
          ? Optional.of(new ObjectMapper().readValue(data.stackFile().toFile(), RunningStack.class))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Writes it for others to find, for this account's eyes alone. */
  public void keep(DataDirectory data) {
    Path unfinished = data.stackFile().resolveSibling("stack.json.unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      new ObjectMapper().writeValue(unfinished.toFile(), this);
      Files.move(unfinished, data.stackFile(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How its parts feel now. */
  public StackHealth health() {
    return StackHealth.ask(management);
  }

  /** Never shows the settings. */
  @Override
  public String toString() {
    return address + " (process " + process + ")";
  }
}
