package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.plenary.attachment.Sha256;
import org.plenary.post.Post;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Obstacle;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.quote.Quoting;
import org.plenary.text.AsMarkdown;
import org.plenary.text.Composition;
import org.plenary.text.LanguageGuess;
import org.plenary.text.PlainText;
import org.plenary.text.Renderer;

/** Makes of what somebody wishes to say what will stand, and refuses what cannot. */
public final class Composer {

  // What is longer takes a millisecond or more, in which an event loop serves others.
  private static final int SHORT = 4_000;

  private final Vertx vertx;
  private final WritingLimits limits;
  private final AsMarkdown markdown = new AsMarkdown();
  private final Renderer renderer = new Renderer();
  private final LanguageGuess guess = new LanguageGuess();
  private final PlainText plain = new PlainText();

  public Composer(Vertx vertx, WritingLimits limits) {
    this.vertx = vertx;
    this.limits = limits;
  }

  /** What a post says, as it is edited: in Markdown, whatever it was written in. */
  public Future<String> markdown(Post post) {
    return vertx
        .executeBlocking(() -> markdown.of(post.format(), post.source().orElse("")), false)
        .map(Objects::requireNonNull);
  }

  /** Compares what quotes it finds. */
  Quoting quoting(Pool pool) {
    return new Quoting(vertx, pool, limits.quotes());
  }

  /**
   * How it would stand; refused where it is too long.
   *
   * @param around the language where it would, for what is too short to tell
   */
  public Future<Preview> preview(NewWords words, String around) {
    return check(words)
        .verdict()
        .compose(_ -> compose(words, around))
        .map(wording -> new Preview(wording.rendered().html(), wording.language()));
  }

  /** How many files a post may have. */
  public int mostFiles() {
    return limits.files();
  }

  /** For how long a correction is not shown as an edit, while nobody has answered. */
  public Duration grace() {
    return limits.grace();
  }

  FieldCheck check(NewWords words) {
    return check(words, words.files());
  }

  FieldCheck check(NewWords words, List<Sha256> files) {
    FieldCheck check =
        new FieldCheck()
            .text("source", words.source(), limits.longest())
            .that(!words.source().isBlank(), "source", Why.of("says-nothing", "It says nothing."))
            .that(
                files.size() <= limits.files() && files.stream().distinct().count() == files.size(),
                "attachments",
                Why.of("at-most-each-once", "There may be %d, each once.", limits.files()));
    words.language().ifPresent(tag -> check.language("language", tag));
    return check;
  }

  private Future<Wording> render(String source) {
    return source.length() <= SHORT
        ? Future.succeededFuture(source).map(this::rendered)
        : vertx.executeBlocking(() -> rendered(source), false).map(Objects::requireNonNull);
  }

  private Wording rendered(String source) {
    Composition made = renderer.compose(source);
    if (made.mentions().size() > limits.mentions()) {
      throw new ProblemException(new Problem.Obstructed(Obstacle.TOO_MANY_MENTIONS));
    }
    return new Wording(source, made.rendered(), "", List.of(), made.quotes(), List.of());
  }

  /**
   * @param around the language where it will stand, for what is too short to tell
   */
  Future<Wording> compose(NewWords words, String around) {
    Future<String> language =
        words.language().map(Future::succeededFuture).orElseGet(() -> guess(words, around));
    Future<Wording> rendered = render(words.source());
    return Future.all(language, rendered)
        .map(
            _ ->
                new Wording(
                    words.source(),
                    rendered.result().rendered(),
                    language.result(),
                    words.files(),
                    rendered.result().quotes(),
                    List.of()));
  }

  private Future<String> guess(NewWords words, String around) {
    return vertx
        .executeBlocking(() -> guess.of(plain.ownWords(words.source())).orElse(around), false)
        .map(Objects::requireNonNull);
  }
}
