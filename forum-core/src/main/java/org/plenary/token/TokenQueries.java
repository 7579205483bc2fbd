package org.plenary.token;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.caller.Caller;
import org.plenary.caller.CallerRow;
import org.plenary.caller.Scope;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class TokenQueries {

  private static final String INSERT =
      """
      insert into personal_token (member_id, digest, name, scopes, chapter_id, expires_at)
      select $1, $2, $3, $4, chapter.id, now() + $5 * interval '1 day'
      from (select 1) once
      left join chapter on chapter.slug = $6
        and exists (select 1 from membership where chapter_id = chapter.id and member_id = $1)
      where ($6::text is null or chapter.id is not null)
        and (select count(*) from personal_token
             where member_id = $1 and expires_at > now()) < $7
      """;

  private static final String LIST =
      """
      select t.id, t.name, t.scopes, c.slug as chapter, t.made_at, t.expires_at, t.used_at
      from personal_token t
      left join chapter c on c.id = t.chapter_id
      where t.member_id = $1 and t.expires_at > now()
      order by t.id desc
      """;

  private static final String DELETE =
      "delete from personal_token where member_id = $1 and id = $2";

  // Written at most once a minute, however often it is shown.
  private static final String FIND =
      """
      with used as (
        update personal_token set used_at = now()
        where digest = $1 and expires_at > now()
          and coalesce(used_at, '-infinity') < now() - interval '1 minute')
      select t.scopes, t.chapter_id, %s
      from personal_token t
      join member m on m.id = t.member_id and m.closed_at is null
      %s
      where t.digest = $1 and t.expires_at > now()
      """
          .formatted(CallerRow.COLUMNS, CallerRow.HELD);

  private TokenQueries() {}

  /** False when there are too many, or the member has no role in the chapter. */
  static Future<Boolean> insert(
      SqlClient client, MemberId member, TokenWish wish, Buffer digest, int most) {
    return client
        .preparedQuery(INSERT)
        .execute(
            Tuple.of(
                    member.value(),
                    digest,
                    wish.name(),
                    wish.scopes().stream().map(Scope::sqlName).sorted().toArray(String[]::new),
                    wish.days(),
                    wish.chapter().orElse(null))
                .addInteger(most))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<List<PersonalToken>> list(SqlClient client, MemberId member) {
    return client
        .preparedQuery(LIST)
        .mapping(TokenQueries::token)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  private static PersonalToken token(Row row) {
    return new PersonalToken(
        new TokenId(row.getLong("id")),
        row.getString("name"),
        scopes(row).sorted().toList(),
        Optional.ofNullable(row.getString("chapter")),
        row.getOffsetDateTime("made_at").toInstant(),
        row.getOffsetDateTime("expires_at").toInstant(),
        Optional.ofNullable(row.getOffsetDateTime("used_at")).map(OffsetDateTime::toInstant));
  }

  private static Stream<Scope> scopes(Row row) {
    return Stream.of(row.getArrayOfStrings("scopes")).map(Scope::ofSql);
  }

  static Future<Boolean> delete(SqlClient client, MemberId member, TokenId token) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(member.value(), token.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  static Future<Optional<Caller>> find(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(FIND)
        .mapping(TokenQueries::caller)
        .execute(Tuple.of(digest))
        .map(rows -> rows.stream().findFirst());
  }

  private static Caller caller(Row row) {
    Set<Scope> scopes = scopes(row).collect(Collectors.toSet());
    return CallerRow.caller(row)
        .limitedTo(scopes, Optional.ofNullable(row.getInteger("chapter_id")).map(ChapterId::new));
  }
}
