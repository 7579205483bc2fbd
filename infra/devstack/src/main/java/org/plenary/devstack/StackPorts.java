package org.plenary.devstack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return json.readValue(file.toFile(), StackPorts.class);
      }
      int[] free = Ports.free(6);
      var chosen = new StackPorts(free[0], free[1], free[2], free[3], free[4], free[5]);
      json.writeValue(file.toFile(), chosen);
      return chosen;
    } catch (IOException e) {
      throw new PartFailure("The ports in %s could not be kept: %s".formatted(file, e), e);
    }
  }
}
