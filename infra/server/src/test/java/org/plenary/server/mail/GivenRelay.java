package org.plenary.server.mail;

import io.vertx.ext.mail.MailConfig;
import java.util.HashMap;
import java.util.Map;
import org.plenary.server.settings.MailSettings;
import org.plenary.server.settings.Settings;

/** Settings of a relay on this machine. */
final class GivenRelay {

  static final String DOMAIN = "forum.example";

  private GivenRelay() {}

  /**
   * @param variables names and values in turn
   */
  static MailSettings settings(int port, String... variables) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "PLENARY_DATABASE_PASSWORD", "swordfish",
                "PLENARY_KEYCLOAK_CLIENT_SECRET", "sesame",
                "PLENARY_SEALING_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "PLENARY_RECORD_KEY", "src/test/resources/record.key",
                "PLENARY_MAIL_RELAY", "127.0.0.1:" + port));
    for (int i = 0; i < variables.length; i += 2) {
      environment.put(variables[i], variables[i + 1]);
    }
    return Settings.read(environment).mail();
  }

  static MailConfig config(int port, String... variables) {
    MailSettings settings = settings(port, variables);
    return new RelayConfig(settings, DOMAIN).at(settings.relay().place().orElseThrow());
  }
}
