package org.plenary.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A key of this machine's loopback address, and who vouches for it: itself.
 *
 * @param store of PKCS #12
 * @param authority in PEM
 */
public record OwnCertificate(Path store, Path authority) {

  public static final String PASSWORD = "password";

  /** Made anew in this folder. */
  public static OwnCertificate in(Path directory) throws IOException, InterruptedException {
    return of("ip:127.0.0.1", directory);
  }

  /** The same of somebody with another name. */
  public static OwnCertificate of(String name, Path directory)
      throws IOException, InterruptedException {
    var made = new OwnCertificate(directory.resolve("own.p12"), directory.resolve("own.pem"));
    made.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=own", "-ext", "san=" + name);
    made.keytool("-exportcert", "-rfc", "-file", made.authority.toString());
    return made;
  }

  private void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", "own", "-keystore", store.toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  /** For who listens. */
  public SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream bytes = Files.newInputStream(store)) {
      keys.load(bytes, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
