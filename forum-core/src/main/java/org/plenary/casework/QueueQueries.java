package org.plenary.casework;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.page.Cursor;
import org.plenary.page.PageRequest;
import org.plenary.page.TimeKey;

/** Lists cases. */
final class QueueQueries {

  private static final String MEDIAN =
      """
      select (percentile_cont(0.5) within group (
        order by extract(epoch from judged_at - made_at)))::bigint as seconds
      from report
      where judged_at > now() - interval '7 days' and outcome in ('acted', 'not_acted')
        and ($1::integer[] is null or chapter_id = any ($1))
      """;

  private QueueQueries() {}

  /** In the direction of the request, one more than its limit where there is more. */
  static Future<List<CaseLine>> list(
      SqlClient client, Team team, CaseFilter filter, PageRequest request) {
    Tuple values = team.values();
    String which = which(filter, values);
    String from = request.cursor().map(cursor -> from(cursor, values)).orElse("");
    String order =
        "order by c.concern %1$s, c.due_at %1$s, c.id %1$s"
            .formatted(request.isForward() ? "asc" : "desc");
    String cut = CaseRow.CUT + which + from + order + " limit " + request.fetch();
    return client
        .preparedQuery("with cut as materialized (" + cut + ") " + CaseRow.SELECT + order)
        .mapping(CaseRow::line)
        .execute(values)
        .map(rows -> rows.stream().toList());
  }

  private static String which(CaseFilter filter, Tuple values) {
    return state(filter.state(), values)
        + (filter.mine() ? " and c.owner_id = $6 " : "")
        + filter.language().map(language -> language(language, values)).orElse("")
        + filter.kind().map(kind -> kind(kind, values)).orElse("")
        + filter
            .outside()
            .map(outside -> outside ? " and c.outside " : " and not c.outside ")
            .orElse("");
  }

  private static String state(Optional<CaseState> state, Tuple values) {
    return state
        .filter(one -> one != CaseState.CLOSED)
        .map(
            one ->
                " and c.state <> 'closed' and c.state = $%d::text::case_state "
                    .formatted(values.addString(one.sqlName()).size()))
        .orElse(state.isPresent() ? " and c.state = 'closed' " : " and c.state <> 'closed' ");
  }

  private static String language(String language, Tuple values) {
    return " and split_part(c.language, '-', 1) = split_part($%d, '-', 1) "
        .formatted(values.addString(language).size());
  }

  private static String kind(MatterKind kind, Tuple values) {
    return switch (kind) {
      case PAGE -> " and c.page is not null ";
      case MEMBER -> " and c.page is null and c.contribution_id is null ";
      default ->
          " and place.kind = $%d::text::contribution_kind "
              .formatted(values.addString(kind.sqlName()).size());
    };
  }

  private static String from(Cursor cursor, Tuple values) {
    int first = values.size() + 1;
    values
        .addString(CaseLine.concern(cursor.key(0)).sqlName())
        .addOffsetDateTime(TimeKey.moment(cursor.key(1)))
        .addLong(cursor.key(2));
    return " and (c.concern, c.due_at, c.id) %s ($%d::text::report_concern, $%d, $%d) "
        .formatted(cursor.isForward() ? ">" : "<", first, first + 1, first + 2);
  }

  /** Empty where nothing was judged in the last seven days. */
  static Future<Optional<Duration>> median(SqlClient client, Team team) {
    Integer[] chapters =
        team.chapters()
            .map(all -> all.stream().map(ChapterId::value).toArray(Integer[]::new))
            .orElse(null);
    return client
        .preparedQuery(MEDIAN)
        .execute(Tuple.tuple().addArrayOfInteger(chapters))
        .map(rows -> Optional.ofNullable(rows.iterator().next().getLong("seconds")))
        .map(seconds -> seconds.map(Duration::ofSeconds));
  }
}
