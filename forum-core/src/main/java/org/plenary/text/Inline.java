package org.plenary.text;

import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** A run of plain text: escaped, web addresses as links, mail addresses hidden. */
final class Inline {

  static final String REL = "nofollow ugc noopener";

  private final Addresses addresses = new Addresses();
  private final LinkExtractor links =
      LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW)).build();

  void append(StringBuilder html, String text) {
    if (!mayHaveLinks(text)) {
      Escape.append(html, addresses.mask(text));
      return;
    }
    int shown = 0;
    for (LinkSpan link : links.extractLinks(text)) {
      String url = text.substring(link.getBeginIndex(), link.getEndIndex());
      if (isWeb(url)) {
        Escape.append(html, addresses.mask(text.substring(shown, link.getBeginIndex())));
        appendLink(html, addresses.mask(url));
        shown = link.getEndIndex();
      }
    }
    Escape.append(html, addresses.mask(text.substring(shown)));
  }

  private static boolean mayHaveLinks(String text) {
    return text.contains("://") || text.contains("www.") || text.contains("WWW.");
  }

  private static boolean isWeb(String url) {
    return startsWith(url, "https://") || startsWith(url, "http://") || startsWith(url, "www.");
  }

  private static boolean startsWith(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static void appendLink(StringBuilder html, String url) {
    html.append("<a href=\"").append(startsWith(url, "www.") ? "http://" : "");
    Escape.append(html, url);
    html.append("\" rel=\"").append(REL).append("\">");
    Escape.append(html, url);
    html.append("</a>");
  }
}
