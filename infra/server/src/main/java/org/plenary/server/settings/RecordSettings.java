package org.plenary.server.settings;

import java.net.URI;
import org.plenary.checkpoint.SigningKey;

/** The public record. */
public record RecordSettings(
    @Setting(
            name = "PLENARY_RECORD_KEY",
            meaning =
                "What signs the public record: a file with 32 random bytes in base64, the same on"
                    + " all nodes, kept apart from the database.")
        RecordKeyFile key,
    @Setting(
            name = "PLENARY_RECORD_NAME",
            standard = "none",
            meaning =
                "What the public record is called for ever, like forum.example/record; without it"
                    + " by the host of PLENARY_PUBLIC_URL, with /record behind.")
        RecordName name) {

  /**
   * @param publicUrl after which a record without a name is called
   */
  public SigningKey signingKey(URI publicUrl) {
    return new SigningKey(name.name().orElse(publicUrl.getAuthority() + "/record"), key.secret());
  }
}
