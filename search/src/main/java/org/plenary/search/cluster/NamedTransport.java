package org.plenary.search.cluster;

import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.ElasticsearchTransportConfig;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;

/**
 * What speaks to Elasticsearch, over TLS only to who has a certificate of the name that is asked;
 * what the client makes by itself speaks to whoever has any.
 */
final class NamedTransport {

  private NamedTransport() {}

  static ElasticsearchTransport of(ElasticsearchTransportConfig config) {
    return new Rest5ClientTransport(client(config), config.mapper());
  }

  private static Rest5Client client(ElasticsearchTransportConfig config) {
    Rest5ClientBuilder client =
        Rest5Client.builder(config.hosts())
            // To pack answers there and to unpack them here takes longer than to send them.
            .setRequestConfigCallback(request -> request.setContentCompressionEnabled(false))
            .setConnectionManagerCallback(
                connections -> connections.setTlsStrategy(strategy(trust(config))));
    Optional.ofNullable(config.apiKey())
        .ifPresent(key -> client.setDefaultHeaders(new Header[] {authorization(key)}));
    return client.build();
  }

  private static Header authorization(String key) {
    return new BasicHeader("Authorization", "ApiKey " + key);
  }

  private static DefaultClientTlsStrategy strategy(SSLContext trust) {
    return new DefaultClientTlsStrategy(
        trust, HostnameVerificationPolicy.BOTH, new DefaultHostnameVerifier());
  }

  private static SSLContext trust(ElasticsearchTransportConfig config) {
    try {
      return config.sslContext() == null ? SSLContext.getDefault() : config.sslContext();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
