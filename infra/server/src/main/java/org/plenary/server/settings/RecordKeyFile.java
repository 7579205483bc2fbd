package org.plenary.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.plenary.checkpoint.SigningKey;

/** A file with what signs the public record. */
public record RecordKeyFile(Path path) implements Comparable<RecordKeyFile> {

  /** How many bytes it says in base64. */
  static final int BYTES = SigningKey.SECRET_BYTES;

  /**
   * @throws IllegalArgumentException when there is no such file, or it says something else
   */
  static RecordKeyFile of(String path) {
    var file = new RecordKeyFile(Path.of(path));
    if (file.secret().length != BYTES) {
      throw new IllegalArgumentException();
    }
    return file;
  }

  byte[] secret() {
    try {
      return Base64.getDecoder().decode(Files.readString(path).strip());
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public int compareTo(RecordKeyFile other) {
    return path.compareTo(other.path);
  }
}
