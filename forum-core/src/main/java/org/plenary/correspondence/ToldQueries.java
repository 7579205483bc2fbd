package org.plenary.correspondence;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.inbox.NotificationKind;

/** Reads of what kind it is that letters tell. */
final class ToldQueries {

  // Who was told so before they chose otherwise is told otherwise.
  private static final String KINDS =
      """
      select asked.letter_id, told.kind::text, told.contribution_id is not null as is_said
      from unnest($1::bigint[], $2::bigint[], $3::bigint[])
        as asked (letter_id, member_id, notification_id)
      join notification told on told.id = asked.notification_id and told.member_id = asked.member_id
      join mail_kind standard on standard.kind = told.kind
      left join mail_choice chosen
        on chosen.member_id = told.member_id and chosen.kind = told.kind and standard.can_choose
      where coalesce(chosen.way, standard.way) = 'at_once'
      """;

  /**
   * What a notification is.
   *
   * @param isSaid whether it is about a post
   */
  record Kind(NotificationKind kind, boolean isSaid) {}

  private ToldQueries() {}

  /** By letter; of those alone that were told to whom the letter goes, who still wants them so. */
  static Future<Map<Long, Kind>> kinds(SqlClient client, Asked asked) {
    return client
        .preparedQuery(KINDS)
        .collecting(
            Collectors.toMap(
                row -> row.getLong("letter_id"),
                row ->
                    new Kind(
                        NotificationKind.ofSql(row.getString("kind")), row.getBoolean("is_said"))))
        .execute(asked.tuple())
        .map(SqlResult::value);
  }
}
