package org.plenary.property;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plenary.chapter.ChapterId;

/** Counts anew what is kept as a number, and looks at every post where it stands. */
final class Recount {

  /** What no row may be found for, by what it would mean. */
  private static final Map<String, String> MISTAKES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "a post stands elsewhere than below what it answers",
                  """
                  select p.id from post p
                  left join post above on above.chapter_id = p.chapter_id
                    and above.discussion_id = p.discussion_id and above.number = p.parent_number
                  where p.chapter_id = $1 and (p.path is distinct from
                      coalesce(above.path, ''::bytea) || path_segment(p.posted_at, p.number)
                    or p.depth <> coalesce(above.depth + 1, 0)
                    or above.number >= p.number
                    or (p.parent_number is null) <> (above.number is null)
                    or p.parent_id is distinct from above.id)
                  """),
              Map.entry(
                  "numbers have gaps",
                  """
                  select d.id from discussion d
                  left join post p on p.chapter_id = d.chapter_id and p.discussion_id = d.id
                  where d.chapter_id = $1
                  group by d.chapter_id, d.id, d.last_number
                  having count(p.number) <> d.last_number or max(p.number) <> d.last_number
                  """),
              Map.entry(
                  "posts are counted wrong",
                  """
                  select d.id from discussion d
                  where d.chapter_id = $1 and post_count <> (
                    select count(*) from post p
                    join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
                    where p.discussion_id = d.id and c.state = 'visible')
                  """),
              Map.entry(
                  "a discussion is there without posts, or gone with some",
                  """
                  select d.id from discussion d
                  join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
                  where d.chapter_id = $1 and (c.state = 'visible') <> (d.post_count > 0)
                  """),
              Map.entry(
                  "reactions are counted wrong",
                  """
                  select c.id from contribution c
                  where c.chapter_id = $1 and reaction_count <> (select count(*) from reaction r where r.post_id = c.id)
                  """),
              Map.entry(
                  "revisions have holes",
                  """
                  select p.id from post p
                  left join post_revision said
                    on said.chapter_id = p.chapter_id and said.post_id = p.id
                  where p.chapter_id = $1
                  group by p.chapter_id, p.id, p.revision
                  having count(said.revision) <> p.revision or max(said.revision) <> p.revision
                    or min(said.revision) <> 1
                  """),
              Map.entry(
                  "orders have gaps",
                  """
                  select last from event_order
                  where $1::integer is not null and (last <> (select count(*) from event)
                    or last <> (select coalesce(max(public_order), 0) from event))
                  """),
              Map.entry(
                  "events of a post are not what happened to it",
                  """
                  select p.id from post p
                  join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
                  left join event e on e.contribution_id = p.id
                  where p.chapter_id = $1
                  group by p.chapter_id, p.id, p.revision, c.state
                  having count(*) filter (where e.kind = 'post.written') <> 1
                    or count(*) filter (where e.kind = 'post.changed') <> p.revision - 1
                    or count(*) filter (where e.kind = 'post.withdrawn')
                      <> (c.state = 'withdrawn')::int
                    or (array_agg(e.kind order by e.public_order))[1] <> 'post.written'
                    or (c.state = 'withdrawn'
                      and (array_agg(e.kind order by e.public_order desc))[1] <> 'post.withdrawn')
                  """),
              Map.entry(
                  "events of a discussion are not what happened to it",
                  """
                  select d.id from discussion d
                  join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
                  left join event e on e.contribution_id = d.id
                  where d.chapter_id = $1
                  group by d.chapter_id, d.id, c.state
                  having count(*) filter (where e.kind = 'discussion.opened') <> 1
                    or count(*) filter (where e.kind = 'discussion.withdrawn')
                      <> (c.state = 'withdrawn')::int
                  """)));

  private Recount() {}

  /** What is wrong in a chapter, and where; the order of events is one of all chapters. */
  static List<String> mistakes(Pool pool, ChapterId chapter) {
    Map<String, Future<RowSet<Row>>> found = new TreeMap<>();
    MISTAKES.forEach(
        (what, sql) -> found.put(what, pool.preparedQuery(sql).execute(Tuple.of(chapter.value()))));
    Future.all(List.copyOf(found.values())).await();
    return found.entrySet().stream()
        .filter(looked -> looked.getValue().result().size() > 0)
        .map(looked -> looked.getKey() + ": " + ids(looked.getValue().result()))
        .toList();
  }

  private static List<Long> ids(RowSet<Row> rows) {
    return rows.stream().map(row -> row.getLong(0)).toList();
  }
}
