package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.moderation.RedactionQueries.Words;
import org.plenary.outbox.EventKind;
import org.plenary.outbox.Outbox;
import org.plenary.problem.FieldCheck;
import org.plenary.problem.Problem;
import org.plenary.problem.ProblemException;
import org.plenary.problem.Why;
import org.plenary.quote.Echo;
import org.plenary.text.Format;
import org.plenary.text.Rendered;
import org.plenary.text.Renderer;

/**
 * Takes words out of a post or a summary, in all its revisions: a mark stands where they stood.
 * What was there is kept with the action, which can be reversed.
 */
final class Redaction {

  private static final int MOST_PASSAGES = 20;
  private static final int LONGEST = 10_000;
  private static final String WORDS = "words";

  private final Vertx vertx;
  private final Renderer renderer = new Renderer();

  Redaction(Vertx vertx) {
    this.vertx = vertx;
  }

  /** What of it cannot be taken out. */
  static FieldCheck check(FieldCheck check, Wish wish) {
    List<String> passages = wish.cut().passages();
    boolean some = !passages.isEmpty() || wish.cut().earlier();
    boolean named =
        passages.size() <= MOST_PASSAGES
            && passages.stream()
                .noneMatch(passage -> passage.isBlank() || passage.length() > LONGEST)
            && passages.stream().distinct().count() == passages.size();
    boolean redacts = wish.kind() == ActionKind.REDACT;
    return check.that(
        redacts ? some && named : !some,
        "passages",
        Why.of(
            "how-many-passages",
            "There must be %d to %d, each once, where something is taken out.",
            1,
            MOST_PASSAGES));
  }

  /** How it was before; refused for a passage that does not stand there. */
  Future<JsonObject> redact(SqlClient transaction, Contribution post, Cut cut) {
    return RedactionQueries.words(transaction, post)
        .compose(words -> require(words, cut).map(words))
        .compose(words -> replace(transaction, post, words, cut));
  }

  private static Future<Void> require(List<Words> words, Cut cut) {
    boolean stand =
        cut.passages().stream()
            .allMatch(passage -> words.stream().anyMatch(said -> said.source().contains(passage)));
    return stand && (words.size() > 1 || !cut.passages().isEmpty())
        ? Future.succeededFuture()
        : ProblemException.fail(
            new Problem.Conflict(
                Why.of(
                    "no-such-passage",
                    "What is to be taken out does not stand there, or no more.")));
  }

  private Future<JsonObject> replace(
      SqlClient transaction, Contribution post, List<Words> words, Cut cut) {
    List<Words> old =
        words.stream().filter(said -> !left(said, cut).equals(said.source())).toList();
    return vertx
        .executeBlocking(() -> old.stream().map(said -> without(said, cut)).toList(), false)
        .map(Objects::requireNonNull)
        .compose(fresh -> RedactionQueries.replace(transaction, post, array(fresh)))
        .compose(_ -> tell(transaction, post))
        .map(_ -> new JsonObject().put(WORDS, array(old)));
  }

  private static String left(Words said, Cut cut) {
    return cut.earlier() && !said.current() ? Cut.MARK : cut.of(said.source());
  }

  private Words without(Words said, Cut cut) {
    String source = left(said, cut);
    Rendered made = rendered(said, source);
    return new Words(
        said.revision(),
        said.current(),
        said.archived(),
        said.format(),
        source,
        made.html(),
        made.renderer(),
        quotes(said, source),
        said.cited());
  }

  private Rendered rendered(Words said, String source) {
    if (said.archived()) {
      return renderer.renderArchived(said.format(), source);
    }
    return said.cited().isEmpty()
        ? renderer.render(said.format(), source)
        : renderer.render(source, said.cited());
  }

  // Quotes are known by their order, so that all are or none.
  private int quotes(Words said, String source) {
    boolean same =
        said.format() == Format.MARKDOWN
            && renderer.compose(source).quotes().size() == said.quotes();
    return same ? said.quotes() : 0;
  }

  private static JsonArray array(List<Words> words) {
    return words.stream()
        .map(Words::json)
        .collect(Collectors.collectingAndThen(Collectors.toList(), JsonArray::new));
  }

  private static Future<Void> tell(SqlClient transaction, Contribution post) {
    return StateQueries.count(transaction, post.discussion(), 0)
        .compose(
            _ ->
                Outbox.append(
                    transaction,
                    post.ground().chapter(),
                    post.post().isPresent() ? EventKind.POST_CHANGED : EventKind.DISCUSSION_CHANGED,
                    List.of(post.post().isPresent() ? post.number() : home(post))))
        .compose(
            _ ->
                Echo.tell(
                    transaction,
                    Contributions.discussions(List.of(post)),
                    Stream.of(post).flatMap(one -> one.post().stream()).toList()));
  }

  private static long home(Contribution summary) {
    return summary.discussion().orElseThrow().value();
  }

  /** Puts back what was taken out; false where more was taken out since, or it is forgotten. */
  static Future<Boolean> putBack(SqlClient transaction, Contribution post, Done done) {
    if (!done.before().containsKey(WORDS)) {
      return Future.succeededFuture(false);
    }
    return RedactionQueries.isFollowed(transaction, post.number(), done.id())
        .compose(
            followed ->
                followed
                    ? Future.succeededFuture(false)
                    : putBack(transaction, post, done.before()).map(true));
  }

  private static Future<Void> putBack(SqlClient transaction, Contribution post, JsonObject before) {
    return RedactionQueries.replace(transaction, post, before.getJsonArray(WORDS))
        .compose(_ -> tell(transaction, post));
  }
}
