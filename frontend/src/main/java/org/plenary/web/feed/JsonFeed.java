package org.plenary.web.feed;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.plenary.web.feed.ShownEntry.Category;
import org.plenary.web.feed.ShownEntry.Content;
import org.plenary.web.feed.ShownEntry.Person;

/** A feed as JSON Feed 1.1; what a post answers is an extension, {@code _plenary}. */
final class JsonFeed {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private JsonFeed() {}

  static Buffer write(ShownFeed feed) {
    var json =
        new JsonObject()
            .put("version", VERSION)
            .put("title", feed.title())
            .put("home_page_url", feed.home())
            .put("feed_url", feed.self())
            .put("language", feed.language())
            .put("authors", new JsonArray().add(new JsonObject().put("name", feed.author())));
    feed.next().ifPresent(next -> json.put("next_url", next));
    return json.put("items", new JsonArray(feed.entries().stream().map(JsonFeed::item).toList()))
        .toBuffer();
  }

  private static JsonObject item(ShownEntry entry) {
    var item =
        new JsonObject()
            .put("id", entry.id())
            .put("url", entry.address())
            .put("title", entry.title())
            .put("date_published", entry.published().toString())
            .put("date_modified", entry.updated().toString())
            .put("language", entry.language())
            .put("tags", new JsonArray(topics(entry)));
    entry.author().ifPresent(author -> item.put("authors", new JsonArray().add(author(author))));
    switch (entry.content()) {
      case Content.Full(String html) -> item.put("content_html", html);
      case Content.Summary(String text) -> item.put("content_text", text).put("summary", text);
    }
    return item.put("_plenary", thread(entry));
  }

  private static List<String> topics(ShownEntry entry) {
    return entry.categories().stream().map(Category::label).toList();
  }

  private static JsonObject author(Person author) {
    var json = new JsonObject().put("name", author.name());
    author.address().ifPresent(address -> json.put("url", address));
    return json;
  }

  private static JsonObject thread(ShownEntry entry) {
    var thread = new JsonObject().put("about", "https://jsonfeed.org/version/1.1#extensions");
    entry.answered().ifPresent(answered -> thread.put("in_reply_to", answered.id()));
    entry.replies().ifPresent(replies -> thread.put("replies", replies.count()));
    return thread;
  }
}
