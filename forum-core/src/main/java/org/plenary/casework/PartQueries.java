package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Who has a part in a case, besides the person whom it is about: they judge it never. */
final class PartQueries {

  /** Who was {@code answered} by what a case {@code c} is about, or by what its file hangs on. */
  static final String JOINS =
      """
      left join attachment hung on hung.contribution_id = c.contribution_id
      left join post said on said.id = coalesce(hung.post_id, c.contribution_id)
      left join post above on above.id = said.parent_id
      left join byline answered on answered.id = above.byline_id
      """;

  private static final String ANY =
      """
      select exists (
        select
        from (
          select matter.id, chosen.id as contribution_id
          from unnest($1::bigint[]) chosen (id)
          left join moderation_case matter on matter.matter = 'contribution ' || chosen.id) c
        %s
        where %s) as part
      """
          .formatted(JOINS, of("$2", "$3"));

  private PartQueries() {}

  /** Whether this member reported a case {@code c}, or was answered there under their own name. */
  static String of(String member) {
    return """
      (exists (
        select from report own where own.case_id = c.id and own.reporter_id = %1$s)
      or coalesce(answered.member_id = %1$s, false))
      """
        .formatted(member);
  }

  /** The same, also of who was answered under a name that one of these digests tells. */
  static String of(String member, String digests) {
    return "(%s or coalesce(answered.sealed_digest = any (%s), false))"
        .formatted(of(member), digests);
  }

  /** Whether one of the team has a part in what was said in one of these posts. */
  static Future<Boolean> isIn(SqlClient client, Team team, List<Long> posts) {
    return client
        .preparedQuery(ANY)
        .execute(
            Tuple.tuple()
                .addArrayOfLong(posts.toArray(Long[]::new))
                .addLong(team.member().value())
                .addArrayOfBuffer(team.digests().toArray(Buffer[]::new)))
        .map(rows -> rows.iterator().next().getBoolean("part"));
  }
}
