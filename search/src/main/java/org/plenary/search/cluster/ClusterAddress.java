package org.plenary.search.cluster;

import co.elastic.clients.transport.ElasticsearchTransportConfig;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * Where Elasticsearch is, and what it wants to see.
 *
 * @param apiKey as Elasticsearch gives it, encoded
 * @param trust whom to believe over TLS; without it those whom this JVM believes
 */
public record ClusterAddress(URI uri, Optional<String> apiKey, Optional<SSLContext> trust) {

  /** One that asks for no key, as on the loopback address. */
  public static ClusterAddress open(URI uri) {
    return new ClusterAddress(uri, Optional.empty(), Optional.empty());
  }

  ElasticsearchTransportConfig.Builder describe(ElasticsearchTransportConfig.Builder transport) {
    transport.host(uri);
    apiKey.ifPresent(transport::apiKey);
    trust.ifPresent(transport::sslContext);
    return transport.transportFactory(NamedTransport::of);
  }

  /** Without the key. */
  @Override
  public String toString() {
    return uri.toString();
  }
}
