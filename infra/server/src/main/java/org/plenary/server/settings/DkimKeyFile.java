package org.plenary.server.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A file with the key that signs mail (RFC 6376, RFC 8301), or none. */
public record DkimKeyFile(Optional<Path> path) implements Comparable<DkimKeyFile> {

  private static final String NONE = "none";
  private static final int LEAST_BITS = 2048;

  /**
   * @throws IllegalArgumentException when there is no such file, or it says something else
   */
  static DkimKeyFile of(String text) {
    if (text.equals(NONE)) {
      return new DkimKeyFile(Optional.empty());
    }
    if (bits(secret(Path.of(text))) < LEAST_BITS) {
      throw new IllegalArgumentException();
    }
    return new DkimKeyFile(Optional.of(Path.of(text)));
  }

  private static int bits(String secret) {
    try {
      var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(secret));
      return KeyFactory.getInstance("RSA").generatePrivate(encoded) instanceof RSAPrivateKey key
          ? key.getModulus().bitLength()
          : 0;
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String secret(Path path) {
    try {
      return Files.readString(path).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The key in base64. */
  public Optional<String> secret() {
    return path.map(DkimKeyFile::secret);
  }

  @Override
  public int compareTo(DkimKeyFile other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return path.map(Path::toString).orElse(NONE);
  }
}
