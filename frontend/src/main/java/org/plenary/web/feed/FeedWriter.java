package org.plenary.web.feed;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.feed.FeedEntry;
import org.plenary.feed.FeedKind;
import org.plenary.feed.FeedService;
import org.plenary.feed.FeedSubject.Place;
import org.plenary.page.Cursor;
import org.plenary.page.Page;
import org.plenary.topic.Topic;
import org.plenary.web.door.Here;
import org.plenary.web.door.Site;
import org.plenary.web.page.KnownTopics;
import org.plenary.web.page.Links;

/** Writes feeds of what a caller may read. */
public final class FeedWriter {

  private static final String SITE = "Plenary";

  private final Links links;
  private final FeedTags tags;
  private final FeedService feeds;
  private final KnownTopics topics;

  public FeedWriter(Site site, FeedService feeds, KnownTopics topics) {
    this.links = new Links(site.publicUrl());
    this.tags = new FeedTags(site.feeds().authority());
    this.feeds = feeds;
    this.topics = topics;
  }

  /** The topics that there are, by their addresses. */
  Future<Map<String, Topic>> topics() {
    return topics.bySlug();
  }

  /**
   * The whole of a feed, as its caller may read it now.
   *
   * @param here where it is asked for
   */
  Future<Buffer> write(Caller caller, ToldFeed told, Here here) {
    AskedFeed asked = told.asked();
    Future<Page<FeedEntry>> listed = feeds.listEntries(caller, asked.wish());
    Future<Map<String, Topic>> named = topics.bySlug();
    return Future.all(listed, named)
        .map(
            _ ->
                feed(
                    told,
                    here,
                    told.titled().title(named.result()),
                    listed.result(),
                    new FeedEntries(
                        links, tags, told.texts(), named.result(), caller.member().isEmpty())))
        .map(asked.form()::write);
  }

  private ShownFeed feed(
      ToldFeed told, Here here, String title, Page<FeedEntry> page, FeedEntries entries) {
    AskedFeed asked = told.asked();
    return new ShownFeed(
        tags.feed(asked.feed()),
        title,
        told.since(),
        told.texts().language(),
        SITE,
        links.absolute(asked.home()),
        links.absolute(here.without("")),
        links.absolute(here.without("cursor")),
        address(here, page.next()),
        address(here, page.previous()),
        shown(asked, page.items(), entries));
  }

  private Optional<String> address(Here here, Optional<Cursor> cursor) {
    return cursor.map(place -> links.absolute(here.with("cursor", place)));
  }

  private static List<ShownEntry> shown(
      AskedFeed asked, List<FeedEntry> found, FeedEntries entries) {
    boolean debates =
        asked.wish().subject() instanceof Place place && place.kind() != FeedKind.POSTS;
    return found.stream()
        .map(
            entry ->
                debates
                    ? entries.debate(entry, asked.isWhole())
                    : entries.post(entry, asked.isWhole()))
        .toList();
  }
}
