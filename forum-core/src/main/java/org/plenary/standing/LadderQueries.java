package org.plenary.standing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.conduct.CodePlace;
import org.plenary.forum.ForumId;
import org.plenary.moderation.ActionKind;

final class LadderQueries {

  // That of the forum, else of its chapter, else of the chapter of all.
  private static final String FIND =
      """
      select whose.slug as chapter, f.slug as forum, newest.version, step.kind::text, step.days
      from (
        select ladder.*
        from ladder
        join chapter c on c.id = ladder.chapter_id
        left join forum f on f.id = ladder.forum_id
        left join forum_current_access access on access.forum_id = f.id
        where (c.slug = $5 or c.slug = 'global' and ladder.forum_id is null)
          and (f.id is null or (f.slug = $6 and %s))
        order by f.id is null, c.slug <> $5, ladder.version desc
        limit 1) newest
      join chapter whose on whose.id = newest.chapter_id
      left join forum f on f.id = newest.forum_id
      join ladder_step step on step.ladder_id = newest.id
      order by step.position
      """
          .formatted(Visibility.FORUM);

  // The first is that of the chapter or, where it has none, of all.
  private static final String LIST =
      """
      select whose.slug as chapter, f.slug as forum, newest.version, step.kind::text, step.days
      from (
        select distinct on (ladder.forum_id) ladder.*
        from ladder
        join chapter c on c.id = ladder.chapter_id
        left join forum f on f.id = ladder.forum_id
        left join forum_current_access access on access.forum_id = f.id
        where (c.slug = $5 or c.slug = 'global' and ladder.forum_id is null)
          and (f.id is null or %s)
        order by ladder.forum_id, c.slug <> $5, ladder.version desc) newest
      join chapter whose on whose.id = newest.chapter_id
      left join forum f on f.id = newest.forum_id
      join ladder_step step on step.ladder_id = newest.id
      order by f.slug nulls first, step.position
      """
          .formatted(Visibility.FORUM);

  private static final String PUBLISH =
      """
      with placed as (
        insert into ladder (chapter_id, forum_id, version)
        select $1, $2, coalesce(max(version), 0) + 1
        from ladder
        where chapter_id = $1 and forum_id is not distinct from $2
        having coalesce(max(version), 0) = $3
        on conflict on constraint ladder_version_unique do nothing
        returning id),
      stepped as (
        insert into ladder_step (ladder_id, position, kind, days)
        select placed.id, wished.position, wished.kind::action_kind, wished.days
        from placed
        cross join unnest($4::text[], $5::integer[]) with ordinality
          as wished (kind, days, position))
      select id from placed
      """;

  private LadderQueries() {}

  static Future<Ladder> find(SqlClient client, Caller caller, CodePlace place) {
    return client
        .preparedQuery(FIND)
        .execute(
            Visibility.of(caller).addString(place.chapter()).addString(place.forum().orElse(null)))
        .map(rows -> ladder(rows.stream().toList()));
  }

  static Future<List<Ladder>> list(SqlClient client, Caller caller, String chapter) {
    return client
        .preparedQuery(LIST)
        .execute(Visibility.of(caller).addString(chapter))
        .map(rows -> ladders(rows.stream().toList()));
  }

  private static List<Ladder> ladders(List<Row> rows) {
    var byForum =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Optional.ofNullable(row.getString("forum")),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byForum.putIfAbsent(Optional.empty(), List.of());
    return byForum.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().isPresent()))
        .map(entry -> ladder(entry.getValue()))
        .toList();
  }

  private static Ladder ladder(List<Row> rows) {
    if (rows.isEmpty()) {
      return Ladder.STANDARD;
    }
    Row any = rows.getFirst();
    var place =
        new CodePlace(any.getString("chapter"), Optional.ofNullable(any.getString("forum")));
    return new Ladder(
        Optional.of(place),
        any.getInteger("version"),
        rows.stream().map(LadderQueries::step).toList());
  }

  private static Step step(Row row) {
    return new Step(
        ActionKind.ofSql(row.getString("kind")), Optional.ofNullable(row.getInteger("days")));
  }

  /**
   * False when another was published meanwhile.
   *
   * @param judged the version that was the newest to those who wrote this; 0 for none
   */
  static Future<Boolean> publish(
      SqlClient transaction,
      ChapterId chapter,
      Optional<ForumId> forum,
      int judged,
      List<Step> steps) {
    return transaction
        .preparedQuery(PUBLISH)
        .execute(
            Tuple.of(chapter.value(), forum.map(ForumId::value).orElse(null), judged)
                .addArrayOfString(
                    steps.stream().map(step -> step.kind().sqlName()).toArray(String[]::new))
                .addArrayOfInteger(
                    steps.stream().map(step -> step.days().orElse(null)).toArray(Integer[]::new)))
        .map(rows -> rows.rowCount() == 1);
  }
}
