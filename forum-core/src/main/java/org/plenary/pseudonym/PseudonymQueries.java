package org.plenary.pseudonym;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.Forum;
import org.plenary.forum.ForumId;
import org.plenary.member.Handles;

final class PseudonymQueries {

  private static final String FIND = "select id, name from byline where sealed_digest = $1";

  private static final String USABLE =
      """
      select byline.id, byline.name
      from byline
      join forum_current_access access on access.forum_id = byline.forum_id
      where byline.sealed_digest = $1 and byline.forum_id = $2 and access.pseudonyms
      """;

  // A name that a member or an author has, or that looks like it, would be taken for theirs.
  private static final String INSERT =
      """
      insert into byline
        (kind, chapter_id, forum_id, sealed_member, sealed_digest, name, skeleton, handle)
      select 'pseudonym', $1, $2, $3, $4, $5, $7, (
        select wish
        from generate_series(1, 1000) n
        cross join lateral (
          select '~' || case n when 1 then $6 else left($6, 50) || '-' || n end as wish) wished
        where not exists (select 1 from byline where forum_id = $2 and handle = wish)
        order by n
        limit 1)
      where not exists (
        select 1 from member
        where lower(name) = lower($5) or handle = lower($5) or looks(handle) = $7)
      on conflict do nothing
      returning id, name
      """;

  private static final String FORUMS =
      """
      select forum.id
      from forum
      where ($1::integer is null or forum.chapter_id = $1) and exists (
        select from byline where byline.kind = 'pseudonym' and byline.forum_id = forum.id)
      """;

  private static final String BYLINES = "select id from byline where sealed_digest = any ($1)";

  private PseudonymQueries() {}

  /** Where anybody has one, of this chapter where one is named. */
  static Future<List<ForumId>> forums(SqlClient client, Optional<ChapterId> chapter) {
    return client
        .preparedQuery(FORUMS)
        .mapping(row -> new ForumId(row.getInteger("id")))
        .execute(Tuple.of(chapter.map(ChapterId::value).orElse(null)))
        .map(rows -> rows.stream().toList());
  }

  static Future<List<Long>> bylines(SqlClient client, List<Buffer> digests) {
    return client
        .preparedQuery(BYLINES)
        .mapping(row -> row.getLong("id"))
        .execute(Tuple.of(digests.toArray(Buffer[]::new)))
        .map(rows -> rows.stream().toList());
  }

  static Future<Optional<Pseudonym>> find(SqlClient client, Buffer digest) {
    return client
        .preparedQuery(FIND)
        .mapping(PseudonymQueries::pseudonym)
        .execute(Tuple.of(digest))
        .map(rows -> rows.stream().findFirst());
  }

  /** Empty where the forum takes no pseudonyms any more. */
  static Future<Optional<Pseudonym>> usable(SqlClient client, ForumId forum, Buffer digest) {
    return client
        .preparedQuery(USABLE)
        .mapping(PseudonymQueries::pseudonym)
        .execute(Tuple.of(digest, forum.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /** Empty when the name, or the member's place in this forum, is taken. */
  static Future<Optional<Pseudonym>> insert(
      SqlClient client, Forum forum, String name, Buffer closed, Buffer digest) {
    return client
        .preparedQuery(INSERT)
        .mapping(PseudonymQueries::pseudonym)
        .execute(
            Tuple.of(forum.chapterId().value(), forum.id().value(), closed, digest, name)
                .addString(Handles.of(name))
                .addString(PseudonymName.skeleton(name)))
        .map(rows -> rows.stream().findFirst());
  }

  private static Pseudonym pseudonym(Row row) {
    return new Pseudonym(row.getLong("id"), row.getString("name"));
  }
}
