package org.plenary.web.sitemap;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.web.xml.XmlDocument;

/** The two kinds of sitemaps (sitemaps.org, 0.9). */
enum SitemapForm {
  /** Of sitemaps. */
  INDEX("sitemapindex", "sitemap"),
  /** Of pages. */
  PAGES("urlset", "url");

  private static final Map<String, String> NAMESPACE =
      Map.of("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

  private final String list;
  private final String item;

  /**
   * What stands in a sitemap.
   *
   * @param address whole
   * @param changedAt where that is told
   */
  record Listed(String address, Optional<Instant> changedAt) {

    Listed(String address) {
      this(address, Optional.empty());
    }

    Listed(String address, Instant changedAt) {
      this(address, Optional.of(changedAt));
    }
  }

  SitemapForm(String list, String item) {
    this.list = list;
    this.item = item;
  }

  Buffer write(Stream<Listed> all) {
    return XmlDocument.write(
        xml -> xml.element(list, NAMESPACE, () -> all.forEach(one -> write(xml, one))));
  }

  private void write(XmlDocument xml, Listed one) {
    xml.element(item, Map.of(), () -> tell(xml, one));
  }

  private static void tell(XmlDocument xml, Listed one) {
    xml.element("loc", one.address());
    if (one.changedAt().isPresent()) {
      xml.element("lastmod", one.changedAt().get().truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }
}
