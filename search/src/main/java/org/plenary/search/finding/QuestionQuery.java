package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plenary.question.Clause;
import org.plenary.question.Question;
import org.plenary.search.index.Tongue;

/** A question in the language of Elasticsearch. */
final class QuestionQuery {

  // Of two words both are asked for. Of more any may answer, for half of a sentence says nothing;
  // what has most of them stands first. See "search-quality" in docs/measuring.md.
  private static final String MOST_WORDS = "2<1";

  private static final String ALL_WORDS = "100%";

  private final Question question;
  private final boolean ranked;
  private final WordQuery words;

  /**
   * @param ranked whether what fits best stands first; else what has some of the words only would
   *     stand before what has them all
   */
  QuestionQuery(Question question, boolean ranked) {
    this.question = question;
    this.ranked = ranked;
    this.words = new WordQuery(tongues(question));
  }

  private static Set<Tongue> tongues(Question question) {
    Set<Tongue> asked = EnumSet.noneOf(Tongue.class);
    List<String> tags =
        question.clauses().stream()
            .filter(Clause.InLanguage.class::isInstance)
            .map(clause -> ((Clause.InLanguage) clause).tag())
            .toList();
    tags.stream().map(Tongue::of).forEach(tongue -> tongue.ifPresent(asked::add));
    return tags.isEmpty() ? Tongue.writtenLike(String.join(" ", question.named())) : asked;
  }

  /** What an answer must satisfy, with the score of its words. */
  Query query() {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    List<String> loose = new ArrayList<>();
    for (Clause clause : question.clauses()) {
      switch (clause) {
        case Clause.Words any when isLoose(any) -> {
          loose.add(any.text());
          bool.should(words.words(any));
        }
        case Clause.Words exact -> bool.must(of(exact));
        case Clause.Either either when question.hasWords() -> bool.must(of(either));
        case Clause.Not not -> bool.mustNot(excluded(not.clause()));
        default -> bool.filter(of(clause));
      }
    }
    if (!loose.isEmpty()) {
      bool.minimumShouldMatch(ranked ? MOST_WORDS : ALL_WORDS).filter(words.own(loose));
    }
    return bool.build()._toQuery();
  }

  private static boolean isLoose(Clause.Words words) {
    return words.field() == Clause.Field.ANYWHERE && !words.exact();
  }

  // What is cut into several words is excluded where all of them stand.
  private Query excluded(Clause clause) {
    return clause instanceof Clause.Words some && !some.exact() ? words.all(some) : of(clause);
  }

  private Query of(Clause clause) {
    return switch (clause) {
      case Clause.Words some -> some.exact() ? words.phrase(some) : words.words(some);
      case Clause.Not(Clause excluded) ->
          Query.of(query -> query.bool(bool -> bool.mustNot(excluded(excluded))));
      case Clause.Either(List<Clause> clauses) ->
          Query.of(
              query ->
                  query.bool(
                      bool ->
                          bool.should(clauses.stream().map(this::of).toList())
                              .minimumShouldMatch("1")));
      case Clause.Author(String handle) -> Filters.term("author", handle);
      case Clause.InForum(var forum) -> Filters.term("forum", forum.toString());
      case Clause.InChapter(String slug) -> Filters.term("chapter", slug);
      case Clause.OfTopic(String slug) -> Filters.term("topics", slug);
      case Clause.InLanguage(String tag) -> Filters.term("language", tag);
      case Clause.Before(var time) -> Filters.before(time);
      case Clause.After(var time) -> Filters.after(time);
      case Clause.Is(Clause.Standing standing) -> Filters.standing(standing);
      case Clause.HasAttachment() -> Filters.term("attachments", "true");
    };
  }
}
