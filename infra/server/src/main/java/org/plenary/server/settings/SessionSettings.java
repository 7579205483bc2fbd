package org.plenary.server.settings;

import java.time.Duration;
import org.plenary.session.SessionLimits;

/** Browsers that are signed in. */
public record SessionSettings(
    @Setting(
            name = "PLENARY_SEALING_KEY",
            meaning =
                "What encrypts tokens in the database: 32 random bytes in base64, the same on all"
                    + " nodes, kept apart from the database's backups.",
            secret = true)
        SealingKey sealingKey,
    @Setting(
            name = "PLENARY_SESSION_IDLE",
            standard = "PT2H",
            meaning = "How long a session may rest before it ends.",
            range = {"PT1S", "P90D"})
        Duration idle,
    @Setting(
            name = "PLENARY_SESSION_ABSOLUTE",
            standard = "PT12H",
            meaning = "How long a session lives, however busy.",
            range = {"PT1S", "P90D"})
        Duration absolute,
    @Setting(
            name = "PLENARY_SESSION_CHECK",
            standard = "PT5M",
            meaning = "After how long Keycloak is asked whether a session still lives there.",
            range = {"PT1S", "PT1H"})
        Duration check,
    @Setting(
            name = "PLENARY_SESSION_KEPT",
            standard = "PT2S",
            meaning = "How long a node goes on without looking whether a session ended elsewhere.",
            range = {"PT0S", "PT1M"})
        Duration kept) {

  public SessionLimits limits() {
    return new SessionLimits(idle, absolute, check, kept);
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return limits().toString();
  }
}
