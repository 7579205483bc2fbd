package org.plenary.mailing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.inbox.NotificationKind;
import org.plenary.letter.MailWay;
import org.plenary.member.MemberId;

/** How members are mailed what they are told. */
final class ChoiceQueries {

  private static final String LIST =
      """
      select standard.kind::text, coalesce(chosen.way, standard.way)::text as way,
        standard.can_choose
      from mail_kind standard
      left join mail_choice chosen
        on chosen.kind = standard.kind and chosen.member_id = $1 and standard.can_choose
      order by standard.kind
      """;

  // One that may not be chosen leaves all others as they are. What waits to be sent of a kind that
  // is not mailed at once any more is not sent.
  private static final String CHOOSE =
      """
      with wish (kind, way) as (
        select kind::notification_kind, way::mail_way
        from unnest($2::text[], $3::text[]) sent (kind, way)),
      chosen as (
        insert into mail_choice (member_id, kind, way)
        select m.id, wish.kind, wish.way
        from wish
        cross join member m
        where m.id = $1 and m.closed_at is null
          and not exists (
            select
            from wish other
            left join mail_kind standard on standard.kind = other.kind and standard.can_choose
            where standard.kind is null)
        on conflict on constraint mail_choice_pk do update set way = excluded.way
        returning kind, way),
      dropped as (
        update letter set ended_at = now(), ending = 'dropped'
        from notification told
        join chosen on chosen.kind = told.kind and chosen.way <> 'at_once'
        where letter.member_id = $1 and told.id = letter.notification_id
          and letter.ended_at is null
          and (letter.leased_until is null or letter.leased_until < now()))
      select kind::text from chosen
      """;

  private ChoiceQueries() {}

  static Future<List<MailChoice>> list(SqlClient client, MemberId member) {
    return client
        .preparedQuery(LIST)
        .mapping(ChoiceQueries::choice)
        .execute(Tuple.of(member.value()))
        .map(rows -> rows.stream().toList());
  }

  private static MailChoice choice(Row row) {
    return new MailChoice(
        NotificationKind.ofSql(row.getString("kind")),
        MailWay.ofSql(row.getString("way")),
        row.getBoolean("can_choose"));
  }

  /** What was chosen: all, or nothing where one of them may not be. */
  static Future<Set<NotificationKind>> choose(
      SqlClient client, MemberId member, Map<NotificationKind, MailWay> ways) {
    var wishes = List.copyOf(ways.entrySet());
    return client
        .preparedQuery(CHOOSE)
        .mapping(row -> NotificationKind.ofSql(row.getString("kind")))
        .execute(
            Tuple.of(
                member.value(),
                wishes.stream().map(wish -> wish.getKey().sqlName()).toArray(String[]::new),
                wishes.stream().map(wish -> wish.getValue().sqlName()).toArray(String[]::new)))
        .map(rows -> rows.stream().collect(Collectors.toSet()));
  }
}
