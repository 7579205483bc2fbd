package org.plenary.web.embed;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedEntry;
import org.plenary.page.Page;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.topic.Topic;
import org.plenary.web.door.Services;
import org.plenary.web.feed.FeedTags;
import org.plenary.web.page.KnownTopics;
import org.plenary.web.page.Links;

/** Asks for what is embedded, as anybody may read it. */
final class EmbedLists {

  private final Links links;
  private final FeedTags tags;
  private final Services services;
  private final KnownTopics topics;

  EmbedLists(Links links, FeedTags tags, Services services, KnownTopics topics) {
    this.links = links;
    this.tags = tags;
    this.services = services;
    this.topics = topics;
  }

  /** Refused where the place or the topic is not there, or does not leave this way. */
  Future<EmbedEdition> edition(EmbedWish wish) {
    Future<FeedEdition> edition = services.feeds().getEdition(Caller.ANONYMOUS, wish.feed());
    Future<Optional<Topic>> topic =
        wish.filter()
            .topic()
            .map(slug -> topic(slug).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    return Future.all(edition, topic)
        .map(_ -> EmbedEdition.of(wish, edition.result(), topic.result()));
  }

  private Future<Topic> topic(String slug) {
    return topics.bySlug().compose(known -> topic(known, slug));
  }

  private static Future<Topic> topic(Map<String, Topic> known, String slug) {
    return Optional.ofNullable(known.get(slug))
        .map(Future::succeededFuture)
        .orElseGet(() -> ProblemException.fail(new Problem.NotFound()));
  }

  Future<EmbedList> list(EmbedWish wish, EmbedEdition edition) {
    return services
        .feeds()
        .listEntries(Caller.ANONYMOUS, wish.feed())
        .map(page -> list(wish, edition, page));
  }

  private EmbedList list(EmbedWish wish, EmbedEdition edition, Page<FeedEntry> page) {
    return new EmbedList(
        edition.texts(),
        edition.title(),
        links.absolute(wish.page()),
        page.items().stream()
            .map(entry -> EmbedLine.of(entry, wish.kind(), edition.texts(), links, tags))
            .toList());
  }
}
