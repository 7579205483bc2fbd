package org.plenary.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.bench.figure.Figure;
import org.plenary.bench.figure.Figures;
import org.plenary.bench.figure.Goal;
import org.plenary.bench.load.Load;
import org.plenary.bench.load.Probe;
import org.plenary.bench.stage.ServerUnderTest;
import org.plenary.bench.stage.Stage;
import org.plenary.bench.stage.Visit;
import org.plenary.devstack.PartFailure;
import org.plenary.post.PostOrder;

/** Thread pages beside an empty answer, the same bytes again (B0), and one select (B1). */
final class PageMeasurement {

  private static final Map<String, String> COMPRESSED = Map.of("accept-encoding", "gzip");
  private static final String SAME_FILE = "page.html";
  private static final int CROWD = 16;

  private static final String PAGE = "thread page of 50 posts";
  private static final String ANEW = "the same, made anew each time";
  private static final String UNCHANGED = "304 of the thread page";
  private static final String EMPTY = "empty answer of raw Vert.x";
  private static final String SAME = "B0: the same bytes from raw Vert.x";
  private static final String SELECT = "B1: raw Vert.x, one select, a template";

  private final Stage stage;
  private final Debates debates;
  private final Figures figures;

  PageMeasurement(Stage stage, Debates debates, Figures figures) {
    this.stage = stage;
    this.debates = debates;
    this.figures = figures;
  }

  void run(Rhythm rhythm) {
    try (var plenary = ServerUnderTest.plenary(stage);
        var forgetful = ServerUnderTest.forgetful(stage);
        var visit = new Visit()) {
      URI page = plenary.at(debates.page().page(PostOrder.TREE));
      Visit.Answer plain = visit.plain(page);
      require(plain.text().split("<article", -1).length - 1 == Debates.PAGE, "50 posts", page);
      stage.keep(SAME_FILE, plain.body());
      new PageWeight(stage, plenary, visit, figures).tell(debates.page(), page);
      try (var bare = ServerUnderTest.bare(stage, SAME_FILE, debates.page().id())) {
        var plan =
            rhythm.plan(
                throughput(
                    page, forgetful.at(debates.page().page(PostOrder.TREE)), plain.etag(), bare));
        tellRates(Load.run(plan));
      }
      tellLong(Load.run(rhythm.shortPlan(longPages(forgetful))));
    }
  }

  /** What it takes to say that a page is still the same, and nothing else. */
  void runUnchanged(Rhythm rhythm) {
    try (var plenary = ServerUnderTest.plenary(stage);
        var visit = new Visit()) {
      URI page = plenary.at(debates.page().page(PostOrder.TREE));
      Visit.Answer plain = visit.plain(page);
      stage.keep(SAME_FILE, plain.body());
      try (var bare = ServerUnderTest.bare(stage, SAME_FILE, debates.page().id())) {
        List<Probe> probes = unchanged(page, plain.etag(), bare);
        tellUnchanged(Load.run(rhythm.plan(probes)));
      }
    }
  }

  static void require(boolean condition, String what, URI where) {
    if (!condition) {
      throw new PartFailure("%s does not have %s".formatted(where, what));
    }
  }

  private static List<Probe> throughput(URI page, URI anew, String etag, ServerUnderTest bare) {
    return Stream.concat(
            Stream.of(
                new Probe(PAGE, page, COMPRESSED, 200, CROWD),
                new Probe(ANEW, anew, COMPRESSED, 200, CROWD),
                new Probe(SELECT, bare.at("/select"), COMPRESSED, 200, CROWD),
                new Probe(SAME, bare.at("/same"), COMPRESSED, 200, CROWD)),
            unchanged(page, etag, bare).stream())
        .toList();
  }

  private static List<Probe> unchanged(URI page, String etag, ServerUnderTest bare) {
    return List.of(
        new Probe(UNCHANGED, page, Map.of("if-none-match", etag), 304, CROWD),
        new Probe(EMPTY, bare.at("/empty"), Map.of(), 200, CROWD));
  }

  private void tellRates(Load load) {
    tellEach(load, List.of(PAGE, ANEW, SELECT, SAME));
    figures.add(
        Figure.of("thread page of B1", load.ratioOfRates(PAGE, SELECT), "x", Goal.atLeast(0.5)));
    figures.add(Figure.of("made anew of B1", load.ratioOfRates(ANEW, SELECT), "x"));
    figures.add(Figure.of("thread page of B0", load.ratioOfRates(PAGE, SAME), "x"));
    tellUnchanged(load);
  }

  private void tellEach(Load load, List<String> probes) {
    for (String probe : probes) {
      figures.add(Figure.of(probe, load.rate(probe), "/s"));
      figures.add(Figure.of("  its processor time, servers and database", load.cost(probe), "µs"));
    }
  }

  private void tellUnchanged(Load load) {
    tellEach(load, List.of(UNCHANGED, EMPTY));
    figures.add(
        Figure.of(
            "304 of an empty answer",
            load.ratioOfRates(UNCHANGED, EMPTY),
            "x",
            Goal.atLeast(0.25)));
  }

  private List<Probe> longPages(ServerUnderTest plenary) {
    var probes = new ArrayList<Probe>();
    for (PostOrder order : PostOrder.values()) {
      probes.add(alone(first(order), plenary.at(debates.longest().page(order))));
      probes.add(alone(last(order), plenary.at(debates.longest().lastPage(stage, order))));
    }
    return probes;
  }

  private static Probe alone(String name, URI page) {
    return new Probe(name, page, COMPRESSED, 200, 1);
  }

  private static String first(PostOrder order) {
    return "first page of the long thread, by " + order;
  }

  private static String last(PostOrder order) {
    return "last page of the long thread, by " + order;
  }

  private void tellLong(Load load) {
    for (PostOrder order : PostOrder.values()) {
      figures.add(Figure.of(first(order), load.latency(first(order)) / 1000, "ms"));
      figures.add(Figure.of(last(order), load.latency(last(order)) / 1000, "ms"));
      figures.add(
          Figure.of(
              "last page of the first, by " + order,
              load.ratioOfLatencies(last(order), first(order)),
              "x",
              Goal.atMost(1.2)));
    }
  }
}
