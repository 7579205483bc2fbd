package org.plenary.web.embed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.chapter.Brand;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedPlace.OfChapter;
import org.plenary.feed.FeedPlace.OfDebate;
import org.plenary.topic.Topic;
import org.plenary.web.page.Assets;
import org.plenary.web.page.Texts;

/** What an embed depends on, and the words that it has. */
record EmbedEdition(FeedEdition feed, Optional<Topic> topic, Texts texts) {

  static EmbedEdition of(EmbedWish wish, FeedEdition feed, Optional<Topic> topic) {
    List<String> languages =
        Stream.of(wish.lang(), feed.place().language()).flatMap(Optional::stream).toList();
    return new EmbedEdition(feed, topic, Texts.of(languages));
  }

  /** With the address, all that is answered follows from it. */
  String tag(Assets assets) {
    return String.join(
        ".",
        feed.digest(),
        Integer.toHexString(feed.place().hashCode()),
        texts.tag(),
        assets.build());
  }

  Sites sites() {
    return new Sites(feed.place().chapter().map(OfChapter::origins).orElse(List.of()));
  }

  /**
   * The one discussion.
   *
   * @throws java.util.NoSuchElementException where it is of several
   */
  OfDebate debate() {
    return feed.place().debate().orElseThrow();
  }

  /** Of the nearest place, with the topic that is asked for there. */
  Named title() {
    Optional<Named> place = place(feed.place());
    Optional<Named> about =
        topic.map(found -> new Named(found.name(texts.language()), texts.language()));
    String text =
        Stream.of(about, place)
            .flatMap(Optional::stream)
            .map(Named::text)
            .collect(Collectors.joining(" · "));
    return place
        .or(() -> about)
        .map(named -> new Named(text, named.language()))
        .orElseGet(() -> new Named(texts.text("feed.all"), texts.language()));
  }

  private static Optional<Named> place(FeedPlace place) {
    return place
        .debate()
        .map(debate -> new Named(debate.title(), debate.language()))
        .or(() -> place.forum().map(forum -> new Named(forum.title(), forum.language())))
        .or(() -> place.chapter().map(OfChapter::brand).map(EmbedEdition::named));
  }

  private static Named named(Brand brand) {
    return new Named(brand.name(), brand.language());
  }
}
