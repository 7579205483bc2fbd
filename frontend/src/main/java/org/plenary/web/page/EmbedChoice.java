package org.plenary.web.page;

import io.netty.handler.codec.http.QueryStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.feed.FeedKind;
import org.plenary.web.door.Query;

/**
 * What an officer lets an embed of their chapter show.
 *
 * @param language of the discussions
 * @param lang of the words around them
 */
public record EmbedChoice(
    String chapter,
    Optional<String> forum,
    Optional<String> topic,
    Optional<String> language,
    FeedKind kind,
    int limit,
    EmbedTheme theme,
    Optional<String> lang) {

  /** The most that an embed lists. */
  public static final int MOST = 50;

  static final List<String> NAMES =
      List.of("forum", "topic", "language", "kind", "limit", "theme", "lang");

  /** What an embed says of itself, to the component as attributes, else in its address. */
  record Part(String name, String value) {}

  /**
   * @param standard how many it lists where nothing is chosen
   */
  static EmbedChoice of(String chapter, Query query, int standard) {
    return new EmbedChoice(
        chapter,
        query.text("forum"),
        query.text("topic"),
        query.text("language"),
        query.choice("kind", FeedKind.class).orElse(FeedKind.DISCUSSIONS),
        query.number("limit", MOST).orElse(standard),
        query.choice("theme", EmbedTheme.class).orElse(EmbedTheme.AUTO),
        query.text("lang"));
  }

  /** The chapter as it is usually shown. */
  static EmbedChoice usual(String chapter, int standard) {
    return new EmbedChoice(
        chapter,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        FeedKind.DISCUSSIONS,
        standard,
        EmbedTheme.AUTO,
        Optional.empty());
  }

  /** All but its theme. */
  List<Part> parts() {
    var parts = new ArrayList<Part>();
    parts.add(new Part("chapter", chapter));
    forum.ifPresent(slug -> parts.add(new Part("forum", slug)));
    topic.ifPresent(slug -> parts.add(new Part("topic", slug)));
    language.ifPresent(tag -> parts.add(new Part("language", tag)));
    if (kind != FeedKind.DISCUSSIONS) {
      parts.add(new Part("kind", kind.name().toLowerCase(Locale.ROOT)));
    }
    parts.add(new Part("limit", Integer.toString(limit)));
    lang.ifPresent(tag -> parts.add(new Part("lang", tag)));
    return parts;
  }

  /** The same with its theme. */
  List<Part> themedParts() {
    List<Part> parts = parts();
    if (theme != EmbedTheme.AUTO) {
      parts.add(new Part("theme", theme.word()));
    }
    return parts;
  }

  /** Where the list stands without style. */
  String fragment() {
    return address(EmbedLinks.fragment(), parts());
  }

  /** Where it is a page of its own. */
  public String frame() {
    return address(EmbedLinks.frame(), themedParts());
  }

  private static String address(String path, List<Part> parts) {
    var address = new QueryStringEncoder(path);
    parts.forEach(part -> address.addParam(part.name(), part.value()));
    return address.toString();
  }

  public boolean is(FeedKind other) {
    return kind == other;
  }

  public boolean is(EmbedTheme other) {
    return theme == other;
  }
}
