package org.plenary.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Load;
import org.plenary.bench.load.Probe;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Visit;
import org.plenary.web.page.FeedLinks;

/**
 * Feeds of 50 entries beside empty answers and one select of the same words (B1), which are
 * compressed alike: openings of discussions take twice as long as answers, which quote each other.
 */
final class FeedMeasurement {

  private static final Map<String, String> COMPRESSED = Map.of("accept-encoding", "gzip");
  private static final String FILE = "feed.atom";
  private static final int CROWD = 16;

  private static final String UNCHANGED = "304 of a feed of 50 posts";
  private static final String OWN_EMPTY = "empty answer of the same server";
  private static final String RAW_EMPTY = "empty answer of raw Vert.x";
  private static final String KEPT = "feed of 50 posts, kept";
  private static final String SHARED_POSTS =
      "feed of 50 posts, written anew for all who ask at once";
  private static final String SHARED_DEBATES =
      "feed of 50 discussions, written anew for all who ask at once";
  private static final String SELECT_POSTS = "B1 of posts: raw Vert.x, one select, a template";
  private static final String SELECT_DEBATES = "B1 of discussions";
  private static final String OWN_POSTS = "feed of 50 posts, written anew for each";
  private static final String OWN_DEBATES = "feed of 50 discussions, written anew for each";
  private static final String POSTS_FOR_ONE = "B1 of posts, asked by one at a time";
  private static final String DEBATES_FOR_ONE = "B1 of discussions, asked by one at a time";

  private final Stage stage;
  private final Debates debates;
  private final Figures figures;

  FeedMeasurement(Stage stage, Debates debates, Figures figures) {
    this.stage = stage;
    this.debates = debates;
    this.figures = figures;
  }

  void run(Rhythm rhythm) {
    String posts = debates.page().feed();
    String discussions = FeedLinks.atom(FeedLinks.all());
    try (var plenary = ServerUnderTest.plenary(stage);
        var forgetful = ServerUnderTest.forgetful(stage);
        var visit = new Visit()) {
      Visit.Answer feed = visit.plain(plenary.at(posts));
      requireWhole(feed, plenary.at(posts));
      requireWhole(visit.plain(plenary.at(discussions)), plenary.at(discussions));
      stage.keep(FILE, feed.body());
      try (var bare = ServerUnderTest.bare(stage, FILE, debates.page().id())) {
        List<Probe> probes =
            List.of(
                new Probe(
                    UNCHANGED, plenary.at(posts), Map.of("if-none-match", feed.etag()), 304, CROWD),
                new Probe(OWN_EMPTY, plenary.at("/favicon.ico"), Map.of(), 302, CROWD),
                new Probe(RAW_EMPTY, bare.at("/empty"), Map.of(), 200, CROWD),
                whole(KEPT, plenary.at(posts), CROWD),
                whole(SHARED_POSTS, forgetful.at(posts), CROWD),
                whole(SELECT_POSTS, bare.at("/select"), CROWD),
                whole(SHARED_DEBATES, forgetful.at(discussions), CROWD),
                whole(SELECT_DEBATES, bare.at("/openings"), CROWD),
                whole(OWN_POSTS, forgetful.at(posts), 1),
                whole(POSTS_FOR_ONE, bare.at("/select"), 1),
                whole(OWN_DEBATES, forgetful.at(discussions), 1),
                whole(DEBATES_FOR_ONE, bare.at("/openings"), 1));
        tell(Load.run(rhythm.plan(probes)));
      }
    }
  }

  private static Probe whole(String name, URI address, int connections) {
    return new Probe(name, address, COMPRESSED, 200, connections);
  }

  private static void requireWhole(Visit.Answer feed, URI where) {
    PageMeasurement.require(
        feed.text().split("<entry", -1).length - 1 == Debates.PAGE, "50 entries", where);
  }

  private void tell(Load load) {
    load.probes()
        .forEach(
            probe -> {
              figures.add(Figure.of(probe, load.rate(probe), "/s"));
              figures.add(
                  Figure.of("  its processor time, servers and database", load.cost(probe), "µs"));
            });
    goal(load, "304 of an empty answer of the same server", UNCHANGED, OWN_EMPTY, 0.25);
    figures.add(
        Figure.of(
            "304 of an empty answer of raw Vert.x", load.ratioOfRates(UNCHANGED, RAW_EMPTY), "x"));
    goal(load, "kept of B1", KEPT, SELECT_POSTS, 0.5);
    goal(load, "posts for sixteen at once, of B1", SHARED_POSTS, SELECT_POSTS, 0.5);
    goal(load, "discussions for sixteen at once, of B1", SHARED_DEBATES, SELECT_DEBATES, 0.5);
    goal(load, "posts for each, of B1", OWN_POSTS, POSTS_FOR_ONE, 0.5);
    goal(load, "discussions for each, of B1", OWN_DEBATES, DEBATES_FOR_ONE, 0.5);
  }

  private void goal(Load load, String name, String probe, String other, double least) {
    figures.add(Figure.of(name, load.ratioOfRates(probe, other), "x", Goal.atLeast(least)));
  }
}
