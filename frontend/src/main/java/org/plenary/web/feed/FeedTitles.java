package org.plenary.web.feed;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.chapter.Brand;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedPlace.OfChapter;
import org.plenary.feed.FeedPlace.OfDebate;
import org.plenary.feed.FeedPlace.OfForum;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.topic.Topic;
import org.plenary.web.page.Texts;

/** What feeds are called. */
final class FeedTitles {

  private static final String BETWEEN = " · ";

  private FeedTitles() {}

  /** The debate, or where debates are and how they are narrowed. */
  static String of(Texts texts, FeedPlace place) {
    return place.debate().map(OfDebate::title).orElseGet(() -> place(texts, place));
  }

  static String of(Texts texts, Place wished, FeedPlace place, Map<String, Topic> topics) {
    String where =
        Stream.of(
                Optional.of(place(texts, place)),
                wished.filter().topic().map(slug -> name(texts, topics, slug)),
                wished.filter().language().map(texts::nameOf))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(BETWEEN));
    return wished.kind() == FeedKind.DISCUSSIONS
        ? where
        : texts.text(wished.kind() == FeedKind.POSTS ? "feed.posts" : "feed.featured", where);
  }

  private static String name(Texts texts, Map<String, Topic> topics, String slug) {
    return Optional.ofNullable(topics.get(slug))
        .map(topic -> topic.name(texts.language()))
        .orElse(slug);
  }

  private static String place(Texts texts, FeedPlace place) {
    String names =
        Stream.of(
                place.chapter().map(OfChapter::brand).map(Brand::name),
                place.forum().map(OfForum::title))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(BETWEEN));
    return names.isEmpty() ? texts.text("feed.all") : names;
  }
}
