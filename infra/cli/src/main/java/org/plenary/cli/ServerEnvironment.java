package org.plenary.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.plenary.devstack.Postgres;
import org.plenary.devstack.RealmClient;
import org.plenary.devstack.StackPorts;

/** The settings of the server of a stack. */
record ServerEnvironment(
    int port, StackPorts ports, Postgres postgres, RealmClient client, Path recordKey) {

  Map<String, String> variables() {
    var variables = new HashMap<String, String>();
    variables.put("PLENARY_HTTP_PORT", Integer.toString(port));
    variables.put("PLENARY_PUBLIC_URL", client.publicUrl().toString());
    variables.put("PLENARY_MANAGEMENT_PORT", Integer.toString(ports.serverManagement()));
    variables.put("PLENARY_DATABASE_HOST", postgres.host());
    variables.put("PLENARY_DATABASE_PORT", Integer.toString(postgres.port()));
    variables.put("PLENARY_DATABASE_NAME", "plenary");
    variables.put("PLENARY_DATABASE_USER", postgres.user());
    variables.put("PLENARY_DATABASE_PASSWORD", postgres.password());
    variables.put("PLENARY_DATABASE_MIGRATE", "true");
    variables.put("PLENARY_SAMPLE", "true");
    variables.put("PLENARY_ELASTICSEARCH_URL", "http://127.0.0.1:" + ports.elasticsearch());
    variables.put(
        "PLENARY_KEYCLOAK_URL", "http://localhost:%d/realms/plenary".formatted(ports.keycloak()));
    variables.put("PLENARY_KEYCLOAK_CLIENT_SECRET", client.secret());
    variables.put("PLENARY_SEALING_KEY", sealingKey());
    variables.put("PLENARY_RECORD_KEY", recordKey.toString());
    variables.put("PLENARY_MAIL_RELAY", "127.0.0.1:" + ports.mailRelay());
    variables.put("PLENARY_PART_CHECK", "PT0.5S");
    variables.put("PLENARY_LOG_FORMAT", "json");
    return variables;
  }

  // The same at each start on the same data, so that people stay signed in.
  private String sealingKey() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      byte[] key = digest.digest(postgres.password().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(key);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
