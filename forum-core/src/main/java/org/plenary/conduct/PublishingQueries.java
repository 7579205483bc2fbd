package org.plenary.conduct;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;

final class PublishingQueries {

  private static final String NEWEST =
      """
      select code.version, t.language, t.preamble,
        (select json_agg(json_build_object('number', number, 'title', title, 'body', body)
           order by number)
         from rule where rule.code_id = code.id and rule.language = t.language) as rules
      from (select id, version from code_of_conduct
            where chapter_id = $1 and forum_id is not distinct from $2
            order by version desc limit 1) code
      join code_of_conduct_text t on t.code_id = code.id
      order by t.language
      """;

  private static final String PUBLISH =
      """
      with placed as (
        insert into code_of_conduct (chapter_id, forum_id, version)
        select $1, $2, coalesce(max(version), 0) + 1
        from code_of_conduct
        where chapter_id = $1 and forum_id is not distinct from $2
        having coalesce(max(version), 0) + 1 = $3
        on conflict on constraint code_of_conduct_version_unique do nothing
        returning id),
      said as (
        insert into code_of_conduct_text (code_id, language, preamble)
        select placed.id, t.language, t.preamble
        from placed cross join unnest($4::text[], $5::text[]) t (language, preamble))
      insert into rule (code_id, language, number, title, body)
      select placed.id, r.language, r.number, r.title, r.body
      from placed
      cross join unnest($6::text[], $7::int[], $8::text[], $9::text[]) r (language, number, title, body)
      """;

  private PublishingQueries() {}

  static Future<CodeEdition> newest(SqlClient client, ChapterId chapter, Optional<ForumId> forum) {
    return client
        .preparedQuery(NEWEST)
        .execute(Tuple.of(chapter.value(), number(forum)))
        .map(rows -> rows.stream().toList())
        .map(PublishingQueries::edition);
  }

  private static CodeEdition edition(List<Row> rows) {
    return rows.isEmpty()
        ? CodeEdition.NONE
        : new CodeEdition(
            rows.getFirst().getInteger("version"),
            rows.stream().map(PublishingQueries::text).toList());
  }

  private static CodeText text(Row row) {
    return new CodeText(
        row.getString("language"), row.getString("preamble"), Rules.of(row.getJsonArray("rules")));
  }

  /** False when this is not the next version. */
  static Future<Boolean> publish(
      SqlClient transaction, ChapterId chapter, Optional<ForumId> forum, CodeEdition next) {
    List<CodeText> texts = next.texts();
    List<Said> said = texts.stream().flatMap(PublishingQueries::said).toList();
    return transaction
        .preparedQuery(PUBLISH)
        .execute(
            Tuple.of(chapter.value(), number(forum), next.version())
                .addArrayOfString(texts.stream().map(CodeText::language).toArray(String[]::new))
                .addArrayOfString(texts.stream().map(CodeText::preamble).toArray(String[]::new))
                .addArrayOfString(said.stream().map(Said::language).toArray(String[]::new))
                .addArrayOfInteger(
                    said.stream().map(one -> one.rule().number()).toArray(Integer[]::new))
                .addArrayOfString(
                    said.stream().map(one -> one.rule().title()).toArray(String[]::new))
                .addArrayOfString(
                    said.stream().map(one -> one.rule().body()).toArray(String[]::new)))
        .map(rows -> rows.rowCount() > 0);
  }

  private record Said(String language, Rule rule) {}

  private static Stream<Said> said(CodeText text) {
    return text.rules().stream().map(rule -> new Said(text.language(), rule));
  }

  private static @Nullable Integer number(Optional<ForumId> forum) {
    return forum.map(ForumId::value).orElse(null);
  }
}
