package org.plenary.declaration;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plenary.chapter.ChapterId;

final class DeclarationQueries {

  // In the first of the languages of $3 in which it is, else in the first of the chapter's.
  private static final String READ =
      """
      select d.version, d.published_at, d.address, said.language, said.source, said.html,
        said.renderer
      from chapter c
      join lateral (
        select id, version, published_at, address
        from declaration
        where chapter_id = c.id and concern = $2::text::declaration_concern
        order by version desc
        limit 1) d on true
      left join lateral (
        select t.language, t.source, t.html, t.renderer
        from declaration_text t
        where t.declaration_id = d.id
        order by array_position($3::text[], t.language),
          array_position(c.languages, t.language), t.language
        limit 1) said on true
      where c.slug = $1
      """;

  private static final String NEWEST =
      """
      select d.version, d.address, t.language, t.source
      from (select id, version, address
            from declaration
            where chapter_id = $1 and concern = $2::text::declaration_concern
            order by version desc limit 1) d
      left join declaration_text t on t.declaration_id = d.id
      order by t.language
      """;

  private static final String PUBLISH =
      """
      with placed as (
        insert into declaration (chapter_id, concern, version, address)
        select $1, $2::text::declaration_concern, coalesce(max(version), 0) + 1, nullif($4, '')
        from declaration
        where chapter_id = $1 and concern = $2::text::declaration_concern
        having coalesce(max(version), 0) + 1 = $3
        on conflict on constraint declaration_version_unique do nothing
        returning id),
      said as (
        insert into declaration_text (declaration_id, language, source, html, renderer)
        select placed.id, t.language, t.source, t.html, $8
        from placed
        cross join unnest($5::text[], $6::text[], $7::text[]) t (language, source, html))
      select id from placed
      """;

  private DeclarationQueries() {}

  /** What stands in a row, whose HTML may be of an older renderer. */
  record Kept(Declaration declaration, String source, int renderer) {}

  static Future<Optional<Kept>> find(
      SqlClient client, String chapter, Concern concern, List<String> languages) {
    return client
        .preparedQuery(READ)
        .mapping(DeclarationQueries::kept)
        .execute(Tuple.of(chapter, concern.text(), languages.toArray(String[]::new)))
        .map(rows -> rows.stream().findFirst());
  }

  private static Kept kept(Row row) {
    Optional<Declaration.Said> said =
        Optional.ofNullable(row.getString("language"))
            .map(language -> new Declaration.Said(language, row.getString("html")));
    return new Kept(
        new Declaration(
            row.getInteger("version"),
            Optional.of(row.get(OffsetDateTime.class, "published_at").toInstant()),
            Optional.ofNullable(row.getString("address")).map(MailAddress::new),
            said),
        Objects.requireNonNullElse(row.getString("source"), ""),
        Objects.requireNonNullElse(row.getInteger("renderer"), Integer.MAX_VALUE));
  }

  static Future<DeclarationEdition> newest(SqlClient client, ChapterId chapter, Concern concern) {
    return client
        .preparedQuery(NEWEST)
        .execute(Tuple.of(chapter.value(), concern.text()))
        .map(rows -> rows.stream().toList())
        .map(DeclarationQueries::edition);
  }

  private static DeclarationEdition edition(List<Row> rows) {
    return rows.isEmpty()
        ? DeclarationEdition.NONE
        : new DeclarationEdition(
            rows.getFirst().getInteger("version"),
            Objects.requireNonNullElse(rows.getFirst().getString("address"), ""),
            rows.stream()
                .filter(row -> row.getString("language") != null)
                .map(row -> new DeclaredText(row.getString("language"), row.getString("source")))
                .toList());
  }

  /**
   * False when this is not the next version.
   *
   * @param html of each text
   */
  static Future<Boolean> publish(
      SqlClient transaction,
      ChapterId chapter,
      Concern concern,
      DeclarationEdition next,
      List<String> html,
      int renderer) {
    List<DeclaredText> texts = next.texts();
    return transaction
        .preparedQuery(PUBLISH)
        .execute(
            Tuple.of(chapter.value(), concern.text(), next.version(), next.address())
                .addArrayOfString(texts.stream().map(DeclaredText::language).toArray(String[]::new))
                .addArrayOfString(texts.stream().map(DeclaredText::source).toArray(String[]::new))
                .addArrayOfString(html.toArray(String[]::new))
                .addInteger(renderer))
        .map(rows -> rows.rowCount() == 1);
  }
}
