package org.plenary.web.sitemap;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A sitemap that is being written (sitemaps.org, 0.9). */
final class SitemapXml {

  private static final int ROOM = 65_536;

  private final StringBuilder text = new StringBuilder(ROOM);
  private final String list;
  private final String item;

  private SitemapXml(String list, String item) {
    this.list = list;
    this.item = item;
    text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<")
        .append(list)
        .append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
  }

  /** Of sitemaps. */
  static SitemapXml index() {
    return new SitemapXml("sitemapindex", "sitemap");
  }

  /** Of pages. */
  static SitemapXml pages() {
    return new SitemapXml("urlset", "url");
  }

  /**
   * An address, and when it changed where that is told.
   *
   * @param address whole
   */
  void add(String address, Optional<Instant> changedAt) {
    text.append('<').append(item).append("><loc>").append(address.replace("&", "&amp;"));
    text.append("</loc>");
    changedAt.ifPresent(
        moment ->
            text.append("<lastmod>")
                .append(moment.truncatedTo(ChronoUnit.SECONDS))
                .append("</lastmod>"));
    text.append("</").append(item).append(">\n");
  }

  Buffer end() {
    return Buffer.buffer(text.append("</").append(list).append(">\n").toString());
  }
}
