package org.plenary.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A realm of a Keycloak that follows a file. */
record KeycloakRealm(KeycloakAdmin admin, String name, RealmFile file) {

  private static final String DIGEST = "plenary.file";

  /**
   * Makes the realm when it is not there, or was made of another file; else tells its clients and
   * identity providers the values of today.
   */
  void bring(Map<String, String> values) {
    ObjectNode realm = file.filled(values);
    if (isOfThisFile()) {
      realm.path("clients").forEach(this::tellClient);
      realm.path("identityProviders").forEach(this::tellProvider);
    } else {
      make(realm);
    }
  }

  private boolean isOfThisFile() {
    return admin
        .find("/" + name)
        .filter(realm -> realm.path("attributes").path(DIGEST).asText().equals(file.digest()))
        .isPresent();
  }

  private void make(ObjectNode realm) {
    if (admin.find("/" + name).isPresent()) {
      admin.delete("/" + name);
    }
    realm.withObject("/attributes").put(DIGEST, file.digest());
    admin.post("", realm);
  }

  private void tellClient(JsonNode client) {
    String clients = "/" + name + "/clients";
    JsonNode found =
        admin.find(clients + "?clientId=" + client.path("clientId").asText()).orElseThrow();
    admin.put(clients + "/" + found.path(0).path("id").asText(), client);
  }

  private void tellProvider(JsonNode provider) {
    admin.put(
        "/%s/identity-provider/instances/%s".formatted(name, provider.path("alias").asText()),
        provider);
  }
}
