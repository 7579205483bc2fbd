package org.plenary.web.embed;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedEdition;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedPost;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedWish;
import org.plenary.feed.Outlet;
import org.plenary.page.PageRequest;
import org.plenary.post.Post;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.topic.Topic;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.embed.EmbedSubject.Debate;
import org.plenary.web.embed.EmbedSubject.Listed;
import org.plenary.web.embed.EmbedSubject.Single;
import org.plenary.web.feed.FeedTags;
import org.plenary.web.page.KnownTopics;
import org.plenary.web.page.Links;

/** Asks for what is embedded, as anybody may read it. */
public final class EmbedLists {

  private final Links links;
  private final FeedTags tags;
  private final Services services;
  private final KnownTopics topics;

  public EmbedLists(Site site, Services services, KnownTopics topics) {
    this.links = new Links(site.publicUrl());
    this.tags = new FeedTags(site.feeds().authority());
    this.services = services;
    this.topics = topics;
  }

  /**
   * Refused where the place or the topic is not there, or does not leave this way. That of a
   * discussion that was merged is the other's.
   */
  Future<EmbedEdition> edition(EmbedWish wish) {
    return switch (wish.subject()) {
      case Listed listed -> edition(wish, listed);
      case Debate debate -> edition(wish, debate.id());
      case Single single -> post(single).compose(post -> edition(wish, post.discussionId()));
    };
  }

  private Future<EmbedEdition> edition(EmbedWish wish, Listed listed) {
    Future<FeedEdition> edition = edition(listed.place(), wish.limit());
    Future<Optional<Topic>> topic =
        listed
            .filter()
            .topic()
            .map(slug -> topic(slug).map(Optional::of))
            .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    return Future.all(edition, topic)
        .map(_ -> EmbedEdition.of(wish, edition.result(), topic.result()));
  }

  private Future<EmbedEdition> edition(EmbedWish wish, DiscussionId id) {
    return edition(new FeedSubject.Debate(id), wish.limit())
        .compose(
            edition ->
                edition
                    .place()
                    .mergedInto()
                    .map(other -> edition(wish, other))
                    .orElseGet(
                        () ->
                            Future.succeededFuture(
                                EmbedEdition.of(wish, edition, Optional.empty()))));
  }

  private Future<FeedEdition> edition(FeedSubject subject, int limit) {
    return services.feeds().getEdition(Caller.ANONYMOUS, embedded(subject, limit));
  }

  private static FeedWish embedded(FeedSubject subject, int limit) {
    return new FeedWish(subject, Outlet.EMBED, PageRequest.first(limit));
  }

  private Future<Post> post(Single single) {
    return services.posts().getPost(Caller.ANONYMOUS, single.id());
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
    return lines(wish, edition)
        .map(
            lines ->
                new EmbedList(
                    edition.texts(),
                    edition.title(),
                    links.absolute(wish.subject().page()),
                    lines.toList()));
  }

  private Future<Stream<EmbedLine>> lines(EmbedWish wish, EmbedEdition edition) {
    return switch (wish.subject()) {
      case Listed listed ->
          entries(listed.place(), wish.limit())
              .map(
                  found ->
                      found.stream()
                          .map(
                              entry ->
                                  EmbedLine.of(
                                      entry, listed.kind(), edition.texts(), links, tags)));
      case Debate _ ->
          entries(new FeedSubject.Debate(edition.debate().id()), wish.limit())
              .map(found -> found.stream().map(entry -> said(edition, entry.post())));
      case Single single -> post(single).map(post -> Stream.of(said(edition, FeedPost.of(post))));
    };
  }

  private Future<List<FeedEntry>> entries(FeedSubject subject, int limit) {
    return services
        .feeds()
        .listEntries(Caller.ANONYMOUS, embedded(subject, limit))
        .map(page -> page.items());
  }

  private EmbedLine said(EmbedEdition edition, FeedPost post) {
    return EmbedLine.said(post, edition.feed().place(), links, tags);
  }
}
