package org.plenary.report;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.forum.ForumId;
import org.plenary.moderation.Citation;
import org.plenary.moderation.Ground;

/** Rules of a forum, of its chapter and of the chapter of all. */
final class RuleQueries {

  private static final String COUNTING =
      """
      from code_of_conduct code
      join chapter whose on whose.id = code.chapter_id
      left join forum narrower on narrower.id = code.forum_id
      where code.published_at <= now() and (code.chapter_id = $1 or whose.slug = 'global')
        and (code.forum_id is null or code.forum_id = $2)
      """;

  private static final String COUNTS =
      "select exists (select "
          + COUNTING
          + " and code.id = $3 and exists (select from rule where code_id = $3 and number = $4))"
          + " as counts";

  // Each in the first of the languages in which it is, else in the first of its chapter's.
  private static final String LIST =
      """
      select code.id, code.version, code.chapter, code.forum, code.place, code.place_language,
        said.language, rule.number, rule.title, rule.body
      from (
        select distinct on (code.chapter_id, code.forum_id) code.id, code.version, code.forum_id,
          code.chapter_id = $1 as own, whose.slug as chapter, narrower.slug as forum, whose.languages,
          coalesce(narrower.title, whose.name) as place,
          coalesce(narrower.language, whose.languages[1]) as place_language
        %s
        order by code.chapter_id, code.forum_id, code.version desc) code
      cross join lateral (
        select t.language
        from code_of_conduct_text t
        where t.code_id = code.id
        order by array_position($3::text[], t.language),
          array_position(code.languages, t.language), t.language
        limit 1) said
      join rule on rule.code_id = code.id and rule.language = said.language
      order by code.forum_id is null, not code.own, rule.number
      limit 500
      """
          .formatted(COUNTING);

  private RuleQueries() {}

  static Future<Boolean> counts(SqlClient client, Ground ground, Citation cited) {
    return client
        .preparedQuery(COUNTS)
        .execute(place(ground).addInteger(cited.code()).addInteger(cited.rule()))
        .map(rows -> rows.iterator().next().getBoolean("counts"));
  }

  /** The forum's first, then the chapter's, then those of all. */
  static Future<List<CitableRule>> list(SqlClient client, Ground ground, List<String> languages) {
    return client
        .preparedQuery(LIST)
        .mapping(RuleQueries::rule)
        .execute(place(ground).addArrayOfString(languages.toArray(String[]::new)))
        .map(rows -> rows.stream().toList());
  }

  private static Tuple place(Ground ground) {
    return Tuple.of(ground.chapter().value(), ground.forum().map(ForumId::value).orElse(null));
  }

  private static CitableRule rule(Row row) {
    return new CitableRule(
        new Citation(row.getInteger("id"), row.getInteger("number")),
        row.getString("chapter"),
        Optional.ofNullable(row.getString("forum")),
        row.getString("place"),
        row.getString("place_language"),
        row.getInteger("version"),
        row.getString("language"),
        row.getString("title"),
        row.getString("body"));
  }
}
