package org.plenary.web.embed;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.plenary.web.embed.OEmbedHtml.Leading;
import org.plenary.web.page.Links;

/**
 * What is told of an address.
 *
 * @param author of a list, its chapter; empty where nobody is named
 */
record OEmbedTold(String title, Optional<Leading> author, String html, OEmbedSize size) {

  /** By the names that oEmbed has for it. */
  SequencedMap<String, Object> fields(Links links, Duration age) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("type", "rich");
    fields.put("version", "1.0");
    fields.put("title", title);
    author.ifPresent(named -> fields.put("author_name", named.words()));
    author.flatMap(Leading::address).ifPresent(url -> fields.put("author_url", url));
    fields.put("provider_name", "Plenary");
    fields.put("provider_url", links.absolute("/"));
    fields.put("cache_age", age.toSeconds());
    fields.put("width", size.width());
    fields.put("height", size.height());
    fields.put("html", html);
    return fields;
  }
}
