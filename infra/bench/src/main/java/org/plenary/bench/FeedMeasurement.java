package org.plenary.bench;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Load;
import org.plenary.bench.load.Plan;
import org.plenary.bench.load.Probe;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Visit;
import org.plenary.web.page.FeedLinks;

/** Feeds of 50 entries beside empty answers and one select of the same posts (B1). */
final class FeedMeasurement {

  private static final Map<String, String> COMPRESSED = Map.of("accept-encoding", "gzip");
  private static final String FILE = "feed.atom";
  private static final int CROWD = 16;

  private static final String UNCHANGED = "304 of a feed of 50 posts";
  private static final String OWN_EMPTY = "empty answer of the same server";
  private static final String RAW_EMPTY = "empty answer of raw Vert.x";
  private static final String CHANGED = "feed of 50 posts, written anew";
  private static final String LIST = "feed of 50 discussions, written anew";
  private static final String KEPT = "feed of 50 posts, kept";
  private static final String SELECT = "B1: raw Vert.x, one select, a template";

  private final Stage stage;
  private final Debates debates;
  private final Figures figures;

  FeedMeasurement(Stage stage, Debates debates, Figures figures) {
    this.stage = stage;
    this.debates = debates;
    this.figures = figures;
  }

  void run(int rounds, double seconds, double warmUp) {
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
                new Probe(CHANGED, forgetful.at(posts), COMPRESSED, 200, CROWD),
                new Probe(LIST, forgetful.at(discussions), COMPRESSED, 200, CROWD),
                new Probe(KEPT, plenary.at(posts), COMPRESSED, 200, CROWD),
                new Probe(SELECT, bare.at("/select"), COMPRESSED, 200, CROWD));
        tell(Load.run(new Plan(probes, rounds, seconds, warmUp)));
      }
    }
  }

  private static void requireWhole(Visit.Answer feed, URI where) {
    PageMeasurement.require(
        feed.text().split("<entry", -1).length - 1 == Debates.PAGE, "50 entries", where);
  }

  private void tell(Load load) {
    for (String probe : List.of(UNCHANGED, OWN_EMPTY, RAW_EMPTY, CHANGED, LIST, KEPT, SELECT)) {
      figures.add(Figure.of(probe, load.rate(probe), "/s"));
      figures.add(Figure.of("  its processor time, servers and database", load.cost(probe), "µs"));
    }
    figures.add(
        Figure.of(
            "304 of an empty answer of the same server",
            load.ratioOfRates(UNCHANGED, OWN_EMPTY),
            "x",
            Goal.atLeast(0.25)));
    figures.add(
        Figure.of(
            "304 of an empty answer of raw Vert.x", load.ratioOfRates(UNCHANGED, RAW_EMPTY), "x"));
    figures.add(
        Figure.of(
            "written anew of B1, posts",
            load.ratioOfRates(CHANGED, SELECT),
            "x",
            Goal.atLeast(0.5)));
    figures.add(
        Figure.of(
            "written anew of B1, discussions",
            load.ratioOfRates(LIST, SELECT),
            "x",
            Goal.atLeast(0.5)));
  }
}
