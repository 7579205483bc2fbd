package org.plenary.post;

import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;

/** What a filter asks of a post {@code p}, with the values that it adds to a statement. */
final class PostConditions {

  private PostConditions() {}

  static String of(PostFilter filter, Tuple values) {
    var sql = new StringBuilder();
    filter.author().ifPresent(handle -> sql.append(author(values.addString(handle).size())));
    filter.language().ifPresent(tag -> sql.append(language(values.addString(tag).size())));
    filter.state().ifPresent(state -> sql.append(state(values.addString(state.sqlName()).size())));
    filter
        .since()
        .map(since -> values.addOffsetDateTime(since.atOffset(ZoneOffset.UTC)).size())
        .ifPresent(number -> sql.append(" and p.posted_at >= $").append(number));
    return sql.toString();
  }

  // A tombstone has no author, to whom it may not be traced back either.
  private static String author(int value) {
    return """
     and (select case when c.state = 'visible' then c.byline_id end
          from contribution c
          where c.chapter_id = p.chapter_id and c.id = p.id) = any (array(
            select byline.id from byline where byline.handle = $%1$d
            union all
            select byline.id
            from byline
            join member on member.id = byline.member_id
            where member.handle = $%1$d and byline.handle is null))
    """
        .formatted(value);
  }

  private static String language(int value) {
    return """
     and p.language = $%d
    """
        .formatted(value);
  }

  private static String state(int value) {
    return """
     and (select c.state::text
          from contribution c
          where c.chapter_id = p.chapter_id and c.id = p.id) = $%d
    """
        .formatted(value);
  }
}
