package org.plenary.devstack;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;

/** The ports of the parts: free ones at first, the same for this data from then on. */
public record StackPorts(
    int postgres,
    int elasticsearch,
    int transport,
    int keycloak,
    int keycloakManagement,
    int serverManagement) {

  /** Those kept with this data, chosen now when there are none. */
  static StackPorts of(DataDirectory data) {
    Path file = data.portsFile();
    var json = new ObjectMapper();
    try {
      if (Files.exists(file)) {
        return kept(json, file);
      }
      int[] free = Ports.free(6);
      var chosen = new StackPorts(free[0], free[1], free[2], free[3], free[4], free[5]);
      Path unfinished = file.resolveSibling("ports.json.unfinished");
      json.writeValue(unfinished.toFile(), chosen);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return chosen;
    } catch (IOException e) {
      throw new PartFailure("The ports in %s could not be kept: %s".formatted(file, e), e);
    }
  }

  private static StackPorts kept(ObjectMapper json, Path file) throws IOException {
    try {
      StackPorts kept = json.readValue(file.toFile(), StackPorts.class);
      if (kept.canBe()) {
        return kept;
      }
    } catch (JacksonException _) {
      // Refused below, with ports that cannot be.
    }
    throw new PartFailure(
        "%s does not name the ports of the parts. Remove it, and others are chosen."
            .formatted(file));
  }

  private boolean canBe() {
    return IntStream.of(
            postgres, elasticsearch, transport, keycloak, keycloakManagement, serverManagement)
        .allMatch(port -> port > 0 && port <= Ports.HIGHEST);
  }
}
