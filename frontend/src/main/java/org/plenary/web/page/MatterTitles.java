package org.plenary.web.page;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.capability.FeedMatter;
import org.plenary.capability.FeedMatter.OfAuthor;
import org.plenary.capability.FeedMatter.OfDebate;
import org.plenary.capability.FeedMatter.OfPlace;
import org.plenary.capability.FeedMatter.OfSearch;
import org.plenary.chapter.Brand;
import org.plenary.discussion.DiscussionId;
import org.plenary.feed.FeedPlace;
import org.plenary.feed.FeedPlace.OfChapter;
import org.plenary.feed.FeedPlace.OfForum;
import org.plenary.feed.FeedSubject;
import org.plenary.feed.FeedSubject.Debate;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.member.Profile;
import org.plenary.saved.SavedSearch;
import org.plenary.saved.SavedSearchId;
import org.plenary.web.door.Services;

/** What is called what a private feed is to be of, as its reader may read it now. */
record MatterTitles(Services services, Texts texts) {

  private static final String BETWEEN = " · ";

  /** Refused where the caller may not read it, or it may not be read as a feed. */
  Future<String> of(Caller caller, FeedMatter of) {
    return switch (of) {
      case OfPlace(Place place) -> place(caller, place).compose(where -> named(where, place));
      case OfDebate(DiscussionId id) ->
          place(caller, new Debate(id)).map(where -> where.debate().orElseThrow().title());
      case OfAuthor(String handle) ->
          services.members().getProfile(caller, handle).map(Profile::name);
      case OfSearch(SavedSearchId id) ->
          services.savedSearches().getSearch(caller, id).map(SavedSearch::name);
    };
  }

  private Future<FeedPlace> place(Caller caller, FeedSubject subject) {
    return services.privateFeeds().getPlace(caller, subject);
  }

  private Future<String> named(FeedPlace where, Place place) {
    return topic(place.filter().topic())
        .map(
            topic ->
                Stream.of(
                        where.chapter().map(OfChapter::brand).map(Brand::name),
                        where.forum().map(OfForum::title),
                        topic,
                        place.filter().language().map(texts::nameOf))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(BETWEEN)))
        .map(title -> title.isEmpty() ? texts.text("private-feeds.all") : title);
  }

  private Future<Optional<String>> topic(Optional<String> slug) {
    return slug.map(
            known ->
                services
                    .topics()
                    .getTopic(known)
                    .map(topic -> Optional.of(topic.name(texts.language()))))
        .orElseGet(() -> Future.succeededFuture(Optional.empty()));
  }
}
