package org.plenary.server.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;

/** A file with the certificates of who is believed, or none. */
public record CertificatesFile(Optional<Path> path) implements Comparable<CertificatesFile> {

  private static final String NONE = "none";

  /**
   * @throws IllegalArgumentException when there is no such file, or it holds none
   */
  static CertificatesFile of(String text) {
    if (text.equals(NONE)) {
      return new CertificatesFile(Optional.empty());
    }
    Path path = Path.of(text);
    if (count(path) == 0) {
      throw new IllegalArgumentException();
    }
    return new CertificatesFile(Optional.of(path));
  }

  private static int count(Path path) {
    try (InputStream pem = Files.newInputStream(path)) {
      return CertificateFactory.getInstance("X.509").generateCertificates(pem).size();
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public int compareTo(CertificatesFile other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return path.map(Path::toString).orElse(NONE);
  }
}
