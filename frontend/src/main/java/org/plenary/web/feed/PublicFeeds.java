package org.plenary.web.feed;

import java.util.List;
import java.util.stream.Stream;
import org.plenary.web.door.Route;
import org.plenary.web.door.Services;
import org.plenary.web.door.Site;
import org.plenary.web.page.Assets;

/** Feeds of what everybody may read, the same for all who ask. */
public final class PublicFeeds {

  private final PlaceFeeds places;
  private final DebateFeeds debates;
  private final FoundFeeds found;

  public PublicFeeds(Site site, Services services, FeedWriter writer, Assets assets) {
    var answers = new FeedAnswers(site.feeds(), writer, assets);
    this.places = new PlaceFeeds(services.feeds(), writer, answers);
    this.debates = new DebateFeeds(services.feeds(), answers);
    this.found = new FoundFeeds(services.members(), answers);
  }

  public List<Route> routes() {
    return Stream.of(places.routes(), debates.routes(), found.routes())
        .flatMap(routes -> routes)
        .toList();
  }
}
