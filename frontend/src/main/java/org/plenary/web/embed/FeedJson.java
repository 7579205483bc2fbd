package org.plenary.web.embed;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.member.Author;
import org.plenary.web.page.Links;
import org.plenary.web.page.Texts;

/**
 * A list as a JSON Feed (version 1.1). What only the component needs stands in {@code _plenary},
 * its words among them: it has none of its own.
 *
 * @param here the whole address of the feed
 */
record FeedJson(Links links, EmbedList list, String here) {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";
  private static final String EXTENSION = "_plenary";

  // The component puts a title there.
  private static final String PLACE_OF_TITLE = "{title}";

  JsonObject json() {
    Texts texts = list.texts();
    var items = new JsonArray();
    list.lines().forEach(line -> items.add(item(line)));
    return new JsonObject()
        .put("version", VERSION)
        .put("title", list.title().text())
        .put("home_page_url", list.all())
        .put("feed_url", here)
        .put("language", texts.tag())
        .put(
            EXTENSION,
            new JsonObject()
                .put("dir", texts.direction())
                .put("title", named(list.title()))
                .put("all", texts.text("embed.all"))
                .put("none", texts.text("discussions.none"))
                .put("news", texts.text("embed.news", PLACE_OF_TITLE)))
        .put("items", items);
  }

  private JsonObject item(EmbedLine line) {
    var json =
        new JsonObject()
            .put("id", line.id())
            .put("url", line.address())
            .put("title", line.title().text())
            .put("content_text", told(line))
            .put("language", line.title().language())
            .put("date_published", time(line.createdAt()))
            .put("date_modified", time(line.changedAt()));
    line.author().ifPresent(author -> json.put("authors", new JsonArray().add(author(author))));
    return json.put(EXTENSION, beside(line));
  }

  // A feed without content is none; this is what stands below the title.
  private String told(EmbedLine line) {
    return Stream.of(
            line.author().map(Author::name).stream(),
            Stream.of(line.forum().text()),
            line.replies().stream())
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" · "));
  }

  private JsonObject author(Author author) {
    var json = new JsonObject().put("name", author.name());
    author.handle().map(Links::member).map(links::absolute).ifPresent(url -> json.put("url", url));
    return json;
  }

  private JsonObject beside(EmbedLine line) {
    var json =
        new JsonObject()
            .put("dir", line.title().direction())
            .put("forum", named(line.forum()).put("url", line.forumAddress()))
            .put("at", time(line.at()))
            .put("when", list.texts().date(line.at()));
    line.replies().ifPresent(replies -> json.put("replies", replies));
    return json;
  }

  private static JsonObject named(Named name) {
    return new JsonObject()
        .put("text", name.text())
        .put("language", name.language())
        .put("dir", name.direction());
  }

  private String time(Instant instant) {
    return list.texts().instant(instant);
  }
}
