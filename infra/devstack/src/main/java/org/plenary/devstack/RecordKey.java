package org.plenary.devstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What signs the public record of a data directory: made once, and kept with the data. */
public final class RecordKey {

  private static final int BYTES = 32;

  private RecordKey() {}

  /** Its file, which is there and which nobody else may read. */
  public static Path in(DataDirectory data) {
    data.make();
    Path file = data.recordKeyFile();
    try {
      return Files.exists(file) ? file : make(file);
    } catch (IOException e) {
      throw new PartFailure("%s could not be written: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Path make(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createFile(file, owner);
    return Files.writeString(file, Base64.getEncoder().encodeToString(secret) + "\n");
  }
}
