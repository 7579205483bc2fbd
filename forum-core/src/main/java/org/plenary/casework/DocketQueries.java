package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Concerned;

final class DocketQueries {

  // Who comes second waits here for the first, and finds the case that they opened.
  private static final String OPEN =
      """
      insert into moderation_case as c (chapter_id, forum_id, contribution_id, subject_byline_id, page,
        concern, language, due_at, outside, reports)
      values ($1, $2, $3, $4, $5, $6::text::report_concern, $7, now() + $8 * interval '1 second', $9,
        $10)
      on conflict (matter) where state <> 'closed' do update set
        concern = least(c.concern, excluded.concern), due_at = least(c.due_at, excluded.due_at),
        reports = c.reports + excluded.reports, outside = c.outside and excluded.outside
      returning id, xmax = 0 as is_new
      """;

  private static final String GIVE = "update moderation_case set owner_id = $2 where id = $1";

  private DocketQueries() {}

  static Future<OpenedCase> open(
      SqlClient transaction, Matter matter, Concern concern, Origin origin, Duration due) {
    return transaction
        .preparedQuery(OPEN)
        .mapping(row -> new OpenedCase(new CaseId(row.getLong("id")), row.getBoolean("is_new")))
        .execute(values(matter, concern, origin, due))
        .map(rows -> rows.iterator().next());
  }

  private static Tuple values(Matter matter, Concern concern, Origin origin, Duration due) {
    return Tuple.tuple()
        .addInteger(matter.ground().chapter().value())
        .addInteger(matter.ground().forum().map(ForumId::value).orElse(null))
        .addLong(matter.contribution().orElse(null))
        .addLong(matter.person().flatMap(Concerned::byline).orElse(null))
        .addString(matter.page().orElse(null))
        .addString(concern.sqlName())
        .addString(matter.language())
        .addLong(due.toSeconds())
        .addBoolean(origin == Origin.OUTSIDE)
        .addInteger(origin == Origin.TEAM ? 0 : 1);
  }

  static Future<Void> give(SqlClient transaction, CaseId id, MemberId owner) {
    return transaction.preparedQuery(GIVE).execute(Tuple.of(id.value(), owner.value())).mapEmpty();
  }
}
