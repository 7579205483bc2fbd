package org.plenary.server.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.plenary.search.cluster.ClusterAddress;
import org.plenary.search.index.IndexSettings;

/** The index of posts, at Elasticsearch. */
public record SearchSettings(
    @Setting(
            name = "PLENARY_ELASTICSEARCH_URL",
            standard = "http://127.0.0.1:9200",
            meaning = "Where Elasticsearch listens.")
        URI url,
    @Setting(
            name = "PLENARY_ELASTICSEARCH_API_KEY",
            standard = "none",
            meaning = "The key that Elasticsearch gave, encoded; none where it asks for none.",
            secret = true)
        String apiKey,
    @Setting(
            name = "PLENARY_ELASTICSEARCH_CA",
            standard = "none",
            meaning =
                "A file of certificates in PEM whose holders vouch for Elasticsearch; none for those whom Java trusts.")
        String authority,
    @Setting(
            name = "PLENARY_SEARCH_SHARDS",
            standard = "1",
            meaning = "Into how many parts the index is cut; the next one that is built is.",
            range = {"1", "64"})
        int shards,
    @Setting(
            name = "PLENARY_SEARCH_REPLICAS",
            standard = "0",
            meaning =
                "How many copies of each part there are; the next index that is built has them.",
            range = {"0", "8"})
        int replicas) {

  private static final String NONE = "none";

  public IndexSettings index() {
    return new IndexSettings(shards, replicas);
  }

  /**
   * Where it is, and whom to believe there.
   *
   * @throws SettingsException where the file of certificates is none
   */
  public ClusterAddress address() {
    return new ClusterAddress(url, given(apiKey), given(authority).map(SearchSettings::trust));
  }

  private static Optional<String> given(String value) {
    return Optional.of(value).filter(text -> !text.equals(NONE));
  }

  private static SSLContext trust(String file) {
    try (InputStream pem = Files.newInputStream(Path.of(file))) {
      KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
      known.load(null, null);
      for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        known.setCertificateEntry("authority-" + known.size(), one);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(known);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException _) {
      throw new SettingsException(
          List.of("PLENARY_ELASTICSEARCH_CA must name a file of certificates in PEM: " + file));
    }
  }

  @Override
  public String toString() {
    return "%s, %d shards, %d replicas".formatted(url, shards, replicas);
  }
}
