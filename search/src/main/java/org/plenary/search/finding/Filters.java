package org.plenary.search.finding;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plenary.caller.Audience;
import org.plenary.caller.Sight;
import org.plenary.chapter.ChapterId;
import org.plenary.finding.Reach;
import org.plenary.forum.ForumId;
import org.plenary.question.Clause;

/** What narrows without any score. */
final class Filters {

  private Filters() {}

  static Query term(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  static Query before(Instant time) {
    return Query.of(
        query ->
            query.range(range -> range.date(date -> date.field("postedAt").lt(time.toString()))));
  }

  static Query after(Instant time) {
    return Query.of(
        query ->
            query.range(range -> range.date(date -> date.field("postedAt").gte(time.toString()))));
  }

  static Query standing(Clause.Standing standing) {
    return switch (standing) {
      case OPEN -> term("standing", "open");
      case LOCKED -> term("standing", "locked");
      case UNANSWERED -> term("answered", "false");
    };
  }

  /** What stands where somebody may read. */
  static List<Query> reach(Reach reach) {
    return List.of(
        term("state", "visible"),
        numbers("forumId", reach.forums().stream().map(ForumId::value).toList()),
        audience(reach.sight()));
  }

  // The same as the SQL function "readable", of the audience that a discussion was opened for.
  private static Query audience(Sight sight) {
    List<Query> ways =
        List.of(
            upTo(sight.base()),
            inChapters(Audience.CHAPTER_OBSERVERS, sight.observed()),
            inChapters(Audience.CHAPTER, sight.joined()),
            inChapters(Audience.OFFICERS, sight.administered()));
    return Query.of(query -> query.bool(bool -> bool.should(ways).minimumShouldMatch("1")));
  }

  private static Query upTo(Audience base) {
    List<FieldValue> wide =
        Arrays.stream(Audience.values())
            .filter(audience -> audience.compareTo(base) <= 0)
            .map(audience -> FieldValue.of(audience.sqlName()))
            .toList();
    return Query.of(
        query -> query.terms(terms -> terms.field("audience").terms(in -> in.value(wide))));
  }

  private static Query inChapters(Audience audience, Set<ChapterId> chapters) {
    return Query.of(
        query ->
            query.bool(
                bool ->
                    bool.filter(
                        term("audience", audience.sqlName()),
                        numbers("chapterId", chapters.stream().map(ChapterId::value).toList()))));
  }

  private static Query numbers(String field, Collection<Integer> numbers) {
    List<FieldValue> values = numbers.stream().map(number -> FieldValue.of((long) number)).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(in -> in.value(values))));
  }
}
