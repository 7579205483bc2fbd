package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.question.Clause;
import org.plenary.search.index.Tongue;

/**
 * Looks for words: in the forms that the tongues know, in one of which a post is written, and as
 * they stand in any language. The place where they fit best decides.
 */
record WordQuery(Set<Tongue> tongues) {

  private static final String CODE = "code^0.5";
  private static final String QUOTED = "quoted^0.2";
  private static final String CONTEXT = "context^0.2";
  // A word that is found both as it stands and in another form counts a little more.
  private static final double TIE = 0.3;

  /** Just as they stand, one after the other. */
  Query phrase(Clause.Words words) {
    Stream<String> fields =
        switch (words.field()) {
          case ANYWHERE -> Stream.of("text.neutral", "title.neutral", CODE, QUOTED);
          case TITLE -> Stream.of("title.neutral");
          case QUOTED -> Stream.of("quoted");
        };
    return best(TextQueryType.Phrase, fields, words.text());
  }

  /** In any of their forms. */
  Query words(Clause.Words words) {
    return best(TextQueryType.BestFields, fields(words.field()), words.text());
  }

  /** All that they are cut into, in any of their forms. */
  Query all(Clause.Words words) {
    return Query.of(
        query ->
            query.multiMatch(
                match ->
                    match
                        .type(TextQueryType.BestFields)
                        .operator(Operator.And)
                        .fields(fields(words.field()).toList())
                        .query(words.text())));
  }

  private Stream<String> fields(Clause.Field field) {
    return switch (field) {
      case ANYWHERE -> Stream.concat(own(), Stream.of(QUOTED, CONTEXT));
      case TITLE -> inTongues("title");
      case QUOTED -> Stream.of("quoted");
    };
  }

  /** One of them at least, in what an author wrote: where a debate is entitled so is not enough. */
  Query own(List<String> words) {
    return best(TextQueryType.BestFields, own(), String.join(" ", words));
  }

  private Stream<String> own() {
    return Stream.of(inTongues("text"), inTongues("title"), Stream.of(CODE))
        .flatMap(fields -> fields);
  }

  private Stream<String> inTongues(String field) {
    return Stream.concat(Stream.of("neutral"), tongues.stream().map(Tongue::field))
        .map(tongue -> field + "." + tongue);
  }

  private static Query best(TextQueryType type, Stream<String> fields, String words) {
    return Query.of(
        query ->
            query.multiMatch(
                match -> match.type(type).fields(fields.toList()).query(words).tieBreaker(TIE)));
  }
}
