package org.plenary.saved;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.finding.Inquiry.Order;
import org.plenary.member.MemberId;
import org.plenary.post.PostSummaryRow;

/** Keeps what members save, and counts what is new of it. */
final class SavedQueries {

  // What was posted in this second was there before; the latest thousand are those of a second.
  private static final String KEEP =
      """
      insert into saved_search (member_id, name, question, sorting, alerts, known)
      select $1, $2, $3, $4::text::answer_order, $5, array(
        select latest.id
        from (select id, posted_at from post order by id desc limit 1000) latest
        where latest.posted_at >= date_trunc('second', now()))
      where (select count(*) from saved_search where member_id = $1) < $6
      returning id
      """;

  private static final String CHANGE =
      """
      update saved_search set name = $3, sorting = $4::text::answer_order, alerts = $5
      where member_id = $1 and id = $2
      """;

  private static final String DELETE = "delete from saved_search where member_id = $1 and id = $2";

  private static final String LOOK =
      "update saved_search set found = '{}', looked_at = now() where id = $1";

  private static final String ALL =
      """
      select s.id, s.name, s.question, s.sorting::text, s.alerts, s.kept_at, s.looked_at,
        cardinality(s.found) >= %d as more, fresh.posts
      from saved_search s
      cross join lateral (
        select count(*)::int as posts
        from unnest(s.found) hit (id)
        join post p on p.id = hit.id
        %s
        where %s and d.state <> 'merged' and c.byline_id <> all ($6)) fresh
      where s.member_id = $5
      """
          .formatted(SavedSearch.MOST, PostSummaryRow.JOINS, PostSummaryRow.READABLE);

  private SavedQueries() {}

  /** Empty where the member has as many as there may be. */
  static Future<Optional<SavedSearchId>> keep(
      SqlClient client, MemberId member, NewSearch wish, int most) {
    return client
        .preparedQuery(KEEP)
        .mapping(row -> new SavedSearchId(row.getLong("id")))
        .execute(
            Tuple.of(
                member.value(),
                wish.name(),
                wish.question(),
                sqlName(wish.order()),
                wish.alerts(),
                most))
        .map(rows -> rows.stream().findFirst());
  }

  private static String sqlName(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the member has it. */
  static Future<Boolean> change(
      SqlClient client, MemberId member, SavedSearchId id, SearchChange change) {
    return client
        .preparedQuery(CHANGE)
        .execute(
            Tuple.of(
                member.value(),
                id.value(),
                change.name(),
                sqlName(change.order()),
                change.alerts()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Whether the member had it. */
  static Future<Boolean> delete(SqlClient client, MemberId member, SavedSearchId id) {
    return client
        .preparedQuery(DELETE)
        .execute(Tuple.of(member.value(), id.value()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Nothing of it is new. */
  static Future<Void> look(SqlClient client, SavedSearchId id) {
    return client.preparedQuery(LOOK).execute(Tuple.of(id.value())).mapEmpty();
  }

  /**
   * The last that was kept first.
   *
   * @param pseudonyms bylines of the caller: what stands under them is not new to them
   */
  static Future<List<SavedSearch>> list(SqlClient client, Caller caller, List<Long> pseudonyms) {
    return client
        .preparedQuery(ALL + " order by s.id desc")
        .mapping(SavedQueries::search)
        .execute(own(caller, pseudonyms))
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<SavedSearch>> find(
      SqlClient client, Caller caller, List<Long> pseudonyms, SavedSearchId id) {
    return client
        .preparedQuery(ALL + " and s.id = $7")
        .mapping(SavedQueries::search)
        .execute(own(caller, pseudonyms).addLong(id.value()))
        .map(rows -> rows.stream().findFirst());
  }

  private static Tuple own(Caller caller, List<Long> pseudonyms) {
    return Visibility.of(caller)
        .addLong(caller.member().orElseThrow().value())
        .addArrayOfLong(pseudonyms.toArray(Long[]::new));
  }

  private static SavedSearch search(Row row) {
    return new SavedSearch(
        new SavedSearchId(row.getLong("id")),
        row.getString("name"),
        row.getString("question"),
        Order.valueOf(row.getString("sorting").toUpperCase(Locale.ROOT)),
        row.getBoolean("alerts"),
        row.getOffsetDateTime("kept_at").toInstant(),
        row.getOffsetDateTime("looked_at").toInstant(),
        row.getInteger("posts"),
        row.getBoolean("more"));
  }
}
