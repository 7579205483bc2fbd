package org.plenary.finding;

import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.forum.ForumId;
import org.plenary.question.Clause;

/**
 * Clauses in SQL, of a post {@code p}, of its words in {@code latest}, and its discussion {@code
 * d}.
 */
final class Condition {

  private static final String ATTACHMENT =
      """
      exists (select 1 from attachment
        where attachment.chapter_id = p.chapter_id and attachment.post_id = p.id
          and is_shown(attachment.contribution_id))
      """;

  // As the index over titles has it.
  private static final String TITLE = "to_tsvector('simple', folded(d.title))";

  private final Tuple values = Tuple.tuple();

  /** What satisfies all of them. */
  String all(List<Clause> clauses) {
    return Stream.concat(Stream.of("true"), clauses.stream().map(this::of))
        .collect(Collectors.joining(" and ", "(", ")"));
  }

  /** Titles in which one of the words stands; where there are none, all. */
  String entitled(List<String> words) {
    return words.isEmpty()
        ? "true"
        : words.stream()
            .map(this::phrase)
            .collect(Collectors.joining(" || ", TITLE + " @@ (", ")"));
  }

  /** What stands in one of these forums. */
  String in(Set<ForumId> forums) {
    values.addArrayOfInteger(forums.stream().map(ForumId::value).toArray(Integer[]::new));
    return "d.forum_id = any ($%d)".formatted(values.size());
  }

  /** Those of the parameters, numbered from 1. */
  Tuple values() {
    return values;
  }

  private String of(Clause clause) {
    return switch (clause) {
      case Clause.Words words -> words(words);
      case Clause.Not(Clause excluded) -> "not " + of(excluded);
      case Clause.Either(List<Clause> some) ->
          some.stream().map(this::of).collect(Collectors.joining(" or ", "(", ")"));
      case Clause.Author(String handle) -> author(handle);
      case Clause.InForum(var forum) ->
          "(chapter.slug = %s and f.slug = %s)"
              .formatted(value(forum.chapter()), value(forum.slug()));
      case Clause.InChapter(String slug) -> "chapter.slug = " + value(slug);
      case Clause.OfTopic(String slug) -> topic(slug);
      case Clause.InLanguage(String tag) -> "split_part(p.language, '-', 1) = " + value(tag);
      case Clause.Before(Instant time) -> "p.posted_at < " + time(time);
      case Clause.After(Instant time) -> "p.posted_at >= " + time(time);
      case Clause.Is(Clause.Standing standing) -> standing(standing);
      case Clause.HasAttachment() -> ATTACHMENT;
    };
  }

  private String words(Clause.Words words) {
    String where = words.field() == Clause.Field.TITLE ? TITLE : "latest.words";
    return where + " @@ " + phrase(words.text());
  }

  private String phrase(String text) {
    return "phraseto_tsquery('simple', folded(%s))".formatted(value(text));
  }

  private String author(String handle) {
    return """
        exists (select 1 from contribution c
          join byline on byline.id = c.byline_id
          left join member on member.id = byline.member_id
          where c.chapter_id = p.chapter_id and c.id = p.id
            and coalesce(byline.handle, member.handle) = %s)
        """
        .formatted(value(handle));
  }

  private String topic(String slug) {
    return """
        exists (select 1 from discussion_topic
          join topic on topic.id = discussion_topic.topic_id
          where discussion_topic.chapter_id = d.chapter_id
            and discussion_topic.discussion_id = d.id and topic.slug = %s)
        """
        .formatted(value(slug));
  }

  private static String standing(Clause.Standing standing) {
    return switch (standing) {
      case OPEN -> "d.state = 'open'";
      case LOCKED -> "d.state = 'locked'";
      case UNANSWERED -> "d.post_count <= 1";
    };
  }

  private String time(Instant time) {
    values.addOffsetDateTime(time.atOffset(ZoneOffset.UTC));
    return "$" + values.size();
  }

  private String value(String text) {
    values.addString(text);
    return "$" + values.size();
  }
}
