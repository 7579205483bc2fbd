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
    int serverManagement,
    int mailRelay,
    int mailbox) {

  private static final int ALL = 8;

  /** Those kept with this data, chosen now when there are none. */
  static StackPorts of(DataDirectory data) {
    Path file = data.portsFile();
    var json = new ObjectMapper();
    try {
      if (Files.exists(file)) {
        return kept(json, file);
      }
      return keep(json, file, of(Ports.free(ALL)));
    } catch (IOException e) {
      throw new PartFailure("The ports in %s could not be kept: %s".formatted(file, e), e);
    }
  }

  private static StackPorts of(int[] ports) {
    return new StackPorts(
        ports[0], ports[1], ports[2], ports[3], ports[4], ports[5], ports[6], ports[7]);
  }

  private static StackPorts keep(ObjectMapper json, Path file, StackPorts chosen)
      throws IOException {
    Path unfinished = file.resolveSibling("ports.json.unfinished");
    json.writeValue(unfinished.toFile(), chosen);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    return chosen;
  }

  private static StackPorts kept(ObjectMapper json, Path file) throws IOException {
    try {
      StackPorts kept = json.readValue(file.toFile(), StackPorts.class);
      if (kept.canBe()) {
        return kept.hasMail() ? kept : keep(json, file, kept.withMail(Ports.free(2)));
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
        .allMatch(StackPorts::canBe);
  }

  // Data of before there was mail names none for it.
  private boolean hasMail() {
    return canBe(mailRelay) && canBe(mailbox);
  }

  private StackPorts withMail(int[] free) {
    return new StackPorts(
        postgres,
        elasticsearch,
        transport,
        keycloak,
        keycloakManagement,
        serverManagement,
        free[0],
        free[1]);
  }

  private static boolean canBe(int port) {
    return port > 0 && port <= Ports.HIGHEST;
  }
}
