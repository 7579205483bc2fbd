package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.plenary.web.feed.ShownEntry.Answered;
import org.plenary.web.feed.ShownEntry.Category;
import org.plenary.web.feed.ShownEntry.Content;
import org.plenary.web.feed.ShownEntry.Person;
import org.plenary.web.feed.ShownEntry.Replies;
import org.plenary.web.xml.XmlDocument;

/** A feed as Atom 1.0 (RFC 4287) with its threads (RFC 4685) and pages (RFC 5005). */
final class AtomFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String THREADS = "http://purl.org/syndication/thread/1.0";
  private static final String HTML = "text/html";

  private final ShownFeed feed;

  AtomFeed(ShownFeed feed) {
    this.feed = feed;
  }

  Buffer write() {
    return XmlDocument.write(this::write);
  }

  private void write(XmlDocument xml) {
    Map<String, String> root =
        ordered("xmlns", ATOM, "xmlns:thr", THREADS, "xml:lang", feed.language());
    xml.element("feed", root, () -> writeFeed(xml));
  }

  private void writeFeed(XmlDocument xml) {
    xml.element("id", feed.id());
    xml.element("title", feed.title());
    xml.element("updated", feed.updated().toString());
    xml.element("author", Map.of(), () -> xml.element("name", feed.author()));
    link(xml, "self", FeedForm.ATOM.type(), feed.self());
    link(xml, "alternate", HTML, feed.home());
    if (feed.previous().isPresent() || feed.next().isPresent()) {
      link(xml, "first", FeedForm.ATOM.type(), feed.beginning());
    }
    link(xml, "previous", feed.previous());
    link(xml, "next", feed.next());
    for (ShownEntry entry : feed.entries()) {
      xml.element("entry", Map.of("xml:lang", entry.language()), () -> writeEntry(xml, entry));
    }
  }

  private static void link(XmlDocument xml, String relation, Optional<String> address) {
    if (address.isPresent()) {
      link(xml, relation, FeedForm.ATOM.type(), address.get());
    }
  }

  private static void link(XmlDocument xml, String relation, String type, String address) {
    xml.empty("link", ordered("rel", relation, "type", type, "href", address));
  }

  private static void writeEntry(XmlDocument xml, ShownEntry entry) {
    xml.element("id", entry.id());
    xml.element("title", entry.title());
    xml.empty("link", ordered("rel", "alternate", "href", entry.address()));
    xml.element("published", entry.published().toString());
    xml.element("updated", entry.updated().toString());
    if (entry.author().isPresent()) {
      Person author = entry.author().get();
      xml.element("author", Map.of(), () -> writeAuthor(xml, author));
    }
    for (Category topic : entry.categories()) {
      xml.empty(
          "category",
          ordered("term", topic.term(), "scheme", topic.scheme(), "label", topic.label()));
    }
    writeThread(xml, entry);
    writeContent(xml, entry.content());
  }

  private static void writeAuthor(XmlDocument xml, Person author) {
    xml.element("name", author.name());
    if (author.address().isPresent()) {
      xml.element("uri", author.address().get());
    }
  }

  private static void writeThread(XmlDocument xml, ShownEntry entry) {
    if (entry.answered().isPresent()) {
      Answered answered = entry.answered().get();
      xml.empty("thr:in-reply-to", ordered("ref", answered.id(), "href", answered.address()));
    }
    if (entry.replies().isPresent()) {
      Replies replies = entry.replies().get();
      String count = Integer.toString(replies.count());
      if (replies.feed().isPresent()) {
        Map<String, String> link =
            ordered("rel", "replies", "type", FeedForm.ATOM.type(), "href", replies.feed().get());
        link.put("thr:count", count);
        link.put("thr:updated", replies.latest().toString());
        xml.empty("link", link);
      } else {
        xml.element("thr:total", count);
      }
    }
  }

  private static void writeContent(XmlDocument xml, Content content) {
    switch (content) {
      case Content.Full(String html) -> xml.markup("content", Map.of("type", "html"), html);
      case Content.Summary(String text) -> xml.element("summary", text);
    }
  }

  // In the order in which people like to read them, and always the same.
  private static Map<String, String> ordered(String... pairs) {
    var attributes = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return attributes;
  }
}
