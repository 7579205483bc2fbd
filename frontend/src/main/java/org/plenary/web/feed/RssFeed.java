package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.web.feed.ShownEntry.Category;
import org.plenary.web.feed.ShownEntry.Content;
import org.plenary.web.feed.ShownEntry.Replies;
import org.plenary.web.xml.XmlDocument;

/**
 * A feed as RSS 2.0, with what it has no element for by the modules that its readers know: content,
 * Dublin Core, Atom, slash and the comments of wfw.
 */
final class RssFeed {

  private final ShownFeed feed;

  RssFeed(ShownFeed feed) {
    this.feed = feed;
  }

  Buffer write() {
    return XmlDocument.write(this::write);
  }

  private void write(XmlDocument xml) {
    var root = new LinkedHashMap<String, String>();
    root.put("version", "2.0");
    root.put("xmlns:atom", "http://www.w3.org/2005/Atom");
    root.put("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
    root.put("xmlns:dc", "http://purl.org/dc/elements/1.1/");
    root.put("xmlns:slash", "http://purl.org/rss/1.0/modules/slash/");
    root.put("xmlns:wfw", "http://wellformedweb.org/CommentAPI/");
    xml.element("rss", root, () -> xml.element("channel", Map.of(), () -> writeChannel(xml)));
  }

  private void writeChannel(XmlDocument xml) {
    xml.element("title", feed.title());
    xml.element("link", feed.home());
    xml.element("description", html(feed.title()));
    xml.element("language", feed.language());
    xml.element("lastBuildDate", date(feed.updated()));
    link(xml, "self", Optional.of(feed.self()));
    link(xml, "previous", feed.previous());
    link(xml, "next", feed.next());
    for (ShownEntry entry : feed.entries()) {
      xml.element("item", Map.of(), () -> writeItem(xml, entry));
    }
  }

  private static void link(XmlDocument xml, String relation, Optional<String> address) {
    if (address.isPresent()) {
      var attributes = new LinkedHashMap<String, String>();
      attributes.put("rel", relation);
      attributes.put("type", FeedForm.RSS.type());
      attributes.put("href", address.get());
      xml.empty("atom:link", attributes);
    }
  }

  private static void writeItem(XmlDocument xml, ShownEntry entry) {
    xml.element("title", entry.title());
    xml.element("link", entry.address());
    xml.element("guid", Map.of("isPermaLink", "false"), entry.id());
    xml.element("pubDate", date(entry.published()));
    if (entry.author().isPresent()) {
      xml.element("dc:creator", entry.author().get().name());
    }
    xml.element("dc:language", entry.language());
    for (Category topic : entry.categories()) {
      xml.element("category", Map.of("domain", topic.scheme()), topic.label());
    }
    if (entry.replies().isPresent()) {
      writeReplies(xml, entry.replies().get());
    }
    writeContent(xml, entry.content());
  }

  private static void writeReplies(XmlDocument xml, Replies replies) {
    xml.element("comments", replies.address());
    xml.element("slash:comments", Integer.toString(replies.count()));
    if (replies.feed().isPresent()) {
      xml.element("wfw:commentRss", replies.feed().get());
    }
  }

  private static void writeContent(XmlDocument xml, Content content) {
    switch (content) {
      case Content.Full(String html) -> xml.markup("content:encoded", Map.of(), html);
      case Content.Summary(String text) -> xml.element("description", html(text));
    }
  }

  // What describes is markup to those who read RSS, and words that look like it are none.
  private static String html(String words) {
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String date(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(moment.atOffset(ZoneOffset.UTC));
  }
}
