package org.plenary.owndata;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import org.plenary.member.MemberId;

/** Reads a member's data kind by kind, in the order of their numbers. */
final class OwnDataQueries {

  /** How many lines are read at once; what a post says may be long. */
  static final int MOST = 50;

  /** Whose they are, with the bylines of all pseudonyms and role handles. */
  record Owner(MemberId member, List<Long> masks) {

    Owner {
      masks = List.copyOf(masks);
    }
  }

  /** One of them, and its place among those of its kind. */
  record Line(long key, String text) {}

  private static final String MASKS = "select id from byline where sealed_digest = any ($1)";

  private OwnDataQueries() {}

  /** The bylines that these digests tell. */
  static Future<List<Long>> masks(SqlClient client, List<Buffer> digests) {
    return client
        .preparedQuery(MASKS)
        .mapping(row -> row.getLong("id"))
        .execute(Tuple.tuple().addArrayOfBuffer(digests.toArray(Buffer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  // What stands under a pseudonym or a role handle is found by those who can tell which are theirs.
  private static String lines(OwnKind kind) {
    return """
      with own (byline_id) as materialized (
        select id from byline where member_id = $1
        union all
        select unnest($2::bigint[]))
      select key, jsonb_strip_nulls(jsonb_build_object('kind', '%s') || line)::text as line
      from (%s) lines (key, line)
      where key > $3
      order by key
      limit $4
      """
        .formatted(kind.word(), kind.lines());
  }

  static Future<List<Line>> list(SqlClient client, Owner owner, OwnKind kind, long after) {
    return client
        .preparedQuery(lines(kind))
        .mapping(row -> new Line(row.getLong("key"), row.getString("line")))
        .execute(
            Tuple.of(
                owner.member().value(), owner.masks().toArray(Long[]::new), after, (long) MOST))
        .map(rows -> rows.stream().toList());
  }
}
