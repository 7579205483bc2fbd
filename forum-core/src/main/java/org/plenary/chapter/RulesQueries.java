package org.plenary.chapter;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;

final class RulesQueries {

  // The newest version of each code; of its texts the one whose language stands first in $6, else
  // the one that stands first among the chapter's languages.
  private static final String LIST =
      """
      select f.slug as forum, code.version, code.published_at, said.language, said.preamble,
        array(select language from code_of_conduct_text t where t.code_id = code.id order by language)
          as languages,
        (select json_agg(json_build_object('number', number, 'title', title, 'body', body)
           order by number)
         from rule where rule.code_id = code.id and rule.language = said.language) as rules
      from (select distinct on (chapter_id, forum_id) id, chapter_id, forum_id, version, published_at
            from code_of_conduct
            where published_at <= now()
            order by chapter_id, forum_id, version desc) code
      join chapter c on c.id = code.chapter_id
      left join forum f on f.id = code.forum_id
      left join forum_current_access access on access.forum_id = f.id
      cross join lateral (
        select t.language, t.preamble
        from code_of_conduct_text t
        where t.code_id = code.id
        order by array_position($6::text[], t.language), array_position(c.languages, t.language)
        limit 1) said
      where c.slug = $5 and (f.id is null or %s)
      order by f.slug nulls first
      """
          .formatted(Visibility.FORUM);

  private RulesQueries() {}

  static Future<List<CodeOfConduct>> list(
      SqlClient client, Caller caller, String chapterSlug, List<String> languages) {
    var values = Visibility.of(caller).addString(chapterSlug);
    values.addArrayOfString(languages.toArray(String[]::new));
    return client
        .preparedQuery(LIST)
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
        rules(row.getJsonArray("rules")));
  }

  private static List<Rule> rules(JsonArray rules) {
    return rules.stream().map(JsonObject.class::cast).map(RulesQueries::rule).toList();
  }

  private static Rule rule(JsonObject rule) {
    return new Rule(rule.getInteger("number"), rule.getString("title"), rule.getString("body"));
  }
}
