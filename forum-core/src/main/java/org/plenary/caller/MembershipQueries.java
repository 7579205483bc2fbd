package org.plenary.caller;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

final class MembershipQueries {

  private static final String CALLER =
      "select %s from member m %s where m.id = $1 and m.closed_at is null"
          .formatted(CallerRow.COLUMNS, CallerRow.HELD);

  private static final String OF_MEMBER =
      """
      select chapter.id, chapter.slug, chapter.name, chapter.languages[1] as language,
        membership.role::text, membership.source::text
      from membership
      join chapter on chapter.id = membership.chapter_id
      where membership.member_id = $1
      order by chapter.slug, membership.role, membership.source
      """;

  private MembershipQueries() {}

  static Future<Optional<Caller>> caller(SqlClient client, MemberId member) {
    return client
        .preparedQuery(CALLER)
        .mapping(CallerRow::caller)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().findFirst());
  }

  static Future<List<Membership>> list(SqlClient client, MemberId member) {
    return client
        .preparedQuery(OF_MEMBER)
        .mapping(MembershipQueries::membership)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  private static Membership membership(Row row) {
    return new Membership(
        new ChapterId(row.getInteger("id")),
        row.getString("slug"),
        row.getString("name"),
        row.getString("language"),
        Role.ofSql(row.getString("role")),
        MembershipSource.ofSql(row.getString("source")));
  }
}
