package org.plenary.search.marking;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.finding.Marked;
import org.plenary.finding.Marker;
import org.plenary.finding.Passage;
import org.plenary.finding.Told;
import org.plenary.question.Clause;
import org.plenary.question.Question;
import org.plenary.text.PostWords;

/** Marks with the analyzers of the index, on two threads where that disturbs nobody. */
public final class LuceneMarker implements Marker {

  private final Vertx vertx;
  private final Analyzers analyzers = new Analyzers();

  public LuceneMarker(Vertx vertx) {
    this.vertx = vertx;
  }

  @Override
  public Future<List<Marked>> mark(Question question, List<Told> posts) {
    List<Clause.Words> sought = question.sought();
    int middle = posts.size() / 2;
    Future<List<Marked>> best = markAll(sought, posts.subList(0, middle));
    Future<List<Marked>> others = markAll(sought, posts.subList(middle, posts.size()));
    return Future.all(best, others)
        .map(_ -> Stream.concat(best.result().stream(), others.result().stream()).toList());
  }

  private Future<List<Marked>> markAll(List<Clause.Words> sought, List<Told> posts) {
    return vertx
        .executeBlocking(() -> posts.stream().map(post -> mark(sought, post)).toList(), false)
        .map(Objects::requireNonNull);
  }

  private Marked mark(List<Clause.Words> sought, Told post) {
    var title = new Text(analyzers, post.titleLanguage(), post.title());
    lookIn(title, sought, Clause.Field.TITLE);
    return new Marked(title.passage(), words(sought, post));
  }

  // The author's own words, or where they do not answer, what was quoted, or the code.
  private Passage words(List<Clause.Words> sought, Told post) {
    PostWords words = PostWords.of(post.html());
    Passage own = look(sought, post.language(), words.own(), Clause.Field.ANYWHERE);
    return own.marks().isEmpty()
        ? Stream.of(words.quoted(), words.code())
            .map(text -> look(sought, post.language(), text, Clause.Field.QUOTED))
            .filter(passage -> !passage.marks().isEmpty())
            .findFirst()
            .orElse(own)
            .best()
        : own.best();
  }

  private Passage look(
      List<Clause.Words> sought, String language, String words, Clause.Field field) {
    var text = new Text(analyzers, language, words);
    lookIn(text, sought, field);
    return text.passage();
  }

  private static void lookIn(Text text, List<Clause.Words> sought, Clause.Field field) {
    sought.stream()
        .filter(words -> words.field() == field || words.field() == Clause.Field.ANYWHERE)
        .forEach(text::look);
  }
}
