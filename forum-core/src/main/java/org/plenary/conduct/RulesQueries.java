package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;

final class RulesQueries {

  // Of the texts of a code the one whose language stands first in $6, else the one that stands
  // first
  // among the chapter's languages.
  private static final String READABLE =
      """
      select f.slug as forum, code.version, code.published_at, said.language, said.preamble,
        array(select language from code_of_conduct_text t where t.code_id = code.id order by language)
          as languages,
        (select json_agg(json_build_object('number', number, 'title', title, 'body', body)
           order by number)
         from rule where rule.code_id = code.id and rule.language = said.language) as rules
      from %s code
      join chapter c on c.id = code.chapter_id
      left join forum f on f.id = code.forum_id
      left join forum_current_access access on access.forum_id = f.id
      cross join lateral (
        select t.language, t.preamble
        from code_of_conduct_text t
        where t.code_id = code.id
        order by array_position($6::text[], t.language), array_position(c.languages, t.language)
        limit 1) said
      where c.slug = $5 and code.published_at <= now() and (f.id is null or %s)
      """;

  private static final String LIST =
      READABLE.formatted(
              """
              (select distinct on (chapter_id, forum_id) id, chapter_id, forum_id, version, published_at
               from code_of_conduct
               where published_at <= now()
               order by chapter_id, forum_id, version desc)
              """,
              Visibility.FORUM)
          + "order by f.slug nulls first";

  private static final String FIND =
      READABLE.formatted("code_of_conduct", Visibility.FORUM)
          + "and f.slug is not distinct from $7 and code.version = $8";

  private RulesQueries() {}

  static Future<List<CodeOfConduct>> list(
      SqlClient client, Caller caller, String chapterSlug, List<String> languages) {
    return execute(client, LIST, values(caller, chapterSlug, languages));
  }

  static Future<Optional<CodeOfConduct>> find(
      SqlClient client, Caller caller, CodePlace place, int version, List<String> languages) {
    Tuple values =
        values(caller, place.chapter(), languages)
            .addString(place.forum().orElse(null))
            .addInteger(version);
    return execute(client, FIND, values).map(found -> found.stream().findFirst());
  }

  private static Tuple values(Caller caller, String chapterSlug, List<String> languages) {
    return Visibility.of(caller)
        .addString(chapterSlug)
        .addArrayOfString(languages.toArray(String[]::new));
  }

  private static Future<List<CodeOfConduct>> execute(SqlClient client, String sql, Tuple values) {
    return client
        .preparedQuery(sql)
        .mapping(RulesQueries::code)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static CodeOfConduct code(Row row) {
    return new CodeOfConduct(
        Optional.ofNullable(row.getString("forum")),
        row.getInteger("version"),
        row.get(OffsetDateTime.class, "published_at").toInstant(),
        row.getString("language"),
        List.of(row.getArrayOfStrings("languages")),
        row.getString("preamble"),
        Rules.of(row.getJsonArray("rules")));
  }
}
