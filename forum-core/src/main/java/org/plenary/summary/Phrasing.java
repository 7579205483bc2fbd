package org.plenary.summary;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.text.Renderer;

/**
 * Makes of what somebody writes what will stand, and refuses what says nothing, cites nothing, or
 * quotes: what is taken away later must not stand on in a summary.
 */
final class Phrasing {

  private static final String SOURCE = "source";
  private static final int MOST_CITED = 100;

  private final Vertx vertx;
  private final int longest;
  private final Renderer renderer = new Renderer();

  Phrasing(Vertx vertx, int longest) {
    this.vertx = vertx;
    this.longest = longest;
  }

  /** The numbers of the posts that it cites. */
  Future<Set<Integer>> read(NewSummary wish) {
    return new FieldCheck()
        .language("language", wish.language())
        .text(SOURCE, wish.source(), longest)
        .that(!wish.source().isBlank(), SOURCE, Why.of("says-nothing", "It says nothing."))
        .verdict()
        .compose(_ -> vertx.executeBlocking(() -> look(wish.source()), false))
        .map(Objects::requireNonNull)
        .compose(seen -> check(seen).verdict().map(seen.numbers()));
  }

  /** What stands in a text. */
  private record Seen(Set<Integer> numbers, boolean quotes) {}

  private Seen look(String source) {
    return new Seen(renderer.cited(source), !renderer.compose(source).quotes().isEmpty());
  }

  private static FieldCheck check(Seen seen) {
    int cited = seen.numbers().size();
    return new FieldCheck()
        .that(
            cited > 0 && cited <= MOST_CITED,
            SOURCE,
            Why.of(
                "cites-some",
                "It must cite %d to %d posts of this discussion, as in #1.",
                1,
                MOST_CITED))
        .that(
            !seen.quotes(),
            SOURCE,
            Why.of(
                "cites-without-quoting",
                "A summary quotes no post, for what is removed must not stand on here. Cite it, as in #1."));
  }

  /** What will stand; refused where one of the numbers is that of no post. */
  Future<Wording> phrase(String source, Set<Integer> numbers, Map<Integer, Long> posts) {
    return unknown(numbers, posts)
        .<Future<Wording>>map(
            number ->
                ProblemException.fail(
                    Problem.Invalid.field(
                        SOURCE,
                        Why.of(
                            "cites-unknown",
                            "This discussion has no post #%d that can be read.",
                            number))))
        .orElseGet(
            () ->
                vertx
                    .executeBlocking(
                        () -> new Wording(source, renderer.render(source, posts), posts), false)
                    .map(Objects::requireNonNull));
  }

  private static Optional<Integer> unknown(Set<Integer> numbers, Map<Integer, Long> posts) {
    return numbers.stream().filter(number -> !posts.containsKey(number)).findFirst();
  }
}
