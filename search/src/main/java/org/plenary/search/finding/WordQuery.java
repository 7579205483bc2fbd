package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plenary.question.Clause;
import org.plenary.search.index.Tongue;

/**
 * Looks for words: in the forms that the tongues know, in one of which a post is written, and as
 * they stand in any language.
 */
record WordQuery(Set<Tongue> tongues) {

  private static final float TITLE = 1;
  private static final float QUOTED = 0.2f;
  private static final float CODE = 0.5f;
  private static final float CONTEXT = 0.2f;
  // A word that is found both as it stands and in another form counts a little more.
  private static final double TIE = 0.3;

  /** Just as they stand, one after the other. */
  Query phrase(Clause.Words words) {
    return any(
        switch (words.field()) {
          case ANYWHERE ->
              List.of(
                  phrase("text.neutral", words.text(), 1),
                  phrase("title.neutral", words.text(), TITLE),
                  phrase("code", words.text(), CODE),
                  phrase("quoted", words.text(), QUOTED));
          case TITLE -> List.of(phrase("title.neutral", words.text(), TITLE));
          case QUOTED -> List.of(phrase("quoted", words.text(), 1));
        });
  }

  /** In any of their forms. */
  Query words(Clause.Words words) {
    List<Query> places = own(words.field(), words.text());
    if (words.field() == Clause.Field.ANYWHERE) {
      places.add(match("quoted", words.text(), QUOTED));
      places.add(match("context", words.text(), CONTEXT));
    }
    return any(places);
  }

  /** One of them at least, in what an author wrote: where a debate is entitled so is not enough. */
  Query own(List<String> words) {
    return any(own(Clause.Field.ANYWHERE, String.join(" ", words)));
  }

  private List<Query> own(Clause.Field field, String text) {
    List<Query> places = new ArrayList<>();
    switch (field) {
      case ANYWHERE -> {
        places.addAll(inTongues("text", text, 1));
        places.addAll(inTongues("title", text, TITLE));
        places.add(match("code", text, CODE));
      }
      case TITLE -> places.addAll(inTongues("title", text, TITLE));
      case QUOTED -> places.add(match("quoted", text, 1));
    }
    return places;
  }

  private List<Query> inTongues(String field, String text, float boost) {
    List<Query> queries = new ArrayList<>();
    queries.add(match(field + ".neutral", text, boost));
    tongues.forEach(tongue -> queries.add(match(field + "." + tongue.field(), text, boost)));
    return queries;
  }

  private static Query any(List<Query> queries) {
    return Query.of(query -> query.disMax(best -> best.queries(queries).tieBreaker(TIE)));
  }

  private static Query match(String field, String text, float boost) {
    return Query.of(query -> query.match(match -> match.field(field).query(text).boost(boost)));
  }

  private static Query phrase(String field, String text, float boost) {
    return Query.of(
        query -> query.matchPhrase(match -> match.field(field).query(text).boost(boost)));
  }
}
