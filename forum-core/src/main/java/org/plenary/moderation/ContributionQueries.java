package org.plenary.moderation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.caller.Audience;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.discussion.DiscussionState;
import org.plenary.forum.ForumId;
import org.plenary.post.PostId;
import org.plenary.post.PostState;

/** Finds what can be moderated, whatever its state. */
final class ContributionQueries {

  // A summary is read where the posts of its discussion went.
  private static final String READ =
      """
      select named.*, d.forum_id, d.state::text as standing,
        greatest(d.audience, access.reading)::text as audience,
        coalesce(byline.member_id, named.profile_of) as member_id, byline.sealed_digest,
        byline.chapter_id as role_chapter, byline.forum_id as masked_forum
      from (%s) named
      left join byline on byline.id = named.byline_id
      left join discussion d on d.chapter_id = named.chapter_id
        and d.id = case named.kind when 'summary' then led_to(named.discussion_id)
          else named.discussion_id end
      left join forum_current_access access on access.forum_id = d.forum_id
      where named.kind = 'profile' or %s
      """;

  private static final String ENTRY =
      """
      select c.chapter_id, c.id, c.kind::text as kind, c.state::text as state, c.byline_id,
        coalesce(p.discussion_id, carrier.discussion_id, s.discussion_id,
          case c.kind when 'discussion' then c.id end) as discussion_id,
        coalesce(p.id, a.post_id) as post_id, m.id as profile_of
      from contribution c
      left join post p on c.kind = 'post' and p.id = c.id
      left join attachment a on c.kind = 'attachment' and a.contribution_id = c.id
      left join post carrier on carrier.id = a.post_id
      left join summary s on c.kind = 'summary' and s.id = c.id
      left join member m on c.kind = 'profile' and m.profile_id = c.id
      where c.id = any (%s)
      """;

  private static final String FILE =
      """
      select a.chapter_id, a.contribution_id as id, 'attachment' as kind,
        coalesce(own.state, 'visible')::text as state, c.byline_id, p.discussion_id,
        p.id as post_id, null::bigint as profile_of
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join attachment a on a.chapter_id = p.chapter_id and a.post_id = p.id
      left join contribution own on own.id = a.contribution_id
      where p.id = $5 and a.position = $6 and a.taken_revision is null
      """;

  // What members say of themselves is shown in all chapters.
  private static final String PROFILE =
      """
      select world.id as chapter_id, m.profile_id as id, 'profile' as kind,
        coalesce(own.state, 'visible')::text as state, signature.id as byline_id,
        null::bigint as discussion_id, null::bigint as post_id, m.id as profile_of
      from member m
      join chapter world on world.slug = 'global'
      left join contribution own on own.id = m.profile_id
      left join byline signature on signature.kind = 'own_name' and signature.member_id = m.id
        and signature.name = m.name
      where m.handle = $5 and m.issuer is not null
      """;

  private static final String FIND_ENTRY =
      READ.formatted(ENTRY.formatted("$5"), Visibility.DISCUSSION);
  private static final String FIND_FILE = READ.formatted(FILE, Visibility.DISCUSSION);
  private static final String FIND_PROFILE =
      READ.formatted(PROFILE, "readable('public', named.chapter_id, $1, $2, $3, $4)");
  private static final String OF_NUMBER = READ.formatted(ENTRY.formatted("$1"), "true");

  private static final String LOCK =
      "select from contribution where id = any ($1) order by id for no key update";

  private static final String RECORD_FILE =
      """
      with held as materialized (
        select chapter_id, post_id, position, contribution_id
        from attachment
        where post_id = $1 and position = $2
        for update),
      made as (
        insert into contribution (chapter_id, kind, byline_id)
        select held.chapter_id, 'attachment', c.byline_id
        from held
        join contribution c on c.chapter_id = held.chapter_id and c.id = held.post_id
        where held.contribution_id is null
        returning id),
      named as (
        update attachment a set contribution_id = made.id
        from held
        cross join made
        where a.chapter_id = held.chapter_id and a.post_id = held.post_id
          and a.position = held.position)
      select coalesce((select contribution_id from held), (select id from made)) as id
      """;

  private static final String RECORD_PROFILE =
      """
      with held as materialized (
        select id, name, profile_id from member where handle = $1 for update),
      signature as (
        insert into byline (kind, member_id, name)
        select 'own_name', id, name from held where profile_id is null
        on conflict on constraint byline_name_of_member_unique do update set name = excluded.name
        returning id),
      made as (
        insert into contribution (chapter_id, kind, byline_id)
        select world.id, 'profile', signature.id
        from signature
        cross join chapter world
        where world.slug = 'global'
        returning chapter_id, id),
      named as (
        update member m set profile_chapter_id = made.chapter_id, profile_id = made.id
        from held
        cross join made
        where m.id = held.id)
      select coalesce((select profile_id from held), (select id from made)) as id
      """;

  private ContributionQueries() {}

  /** Empty where there is none that the caller may read. */
  static Future<Optional<Contribution>> find(SqlClient client, Caller caller, Target target) {
    Tuple values = Visibility.of(caller);
    return switch (target) {
      case Target.Entry(long id) ->
          one(client, FIND_ENTRY, values.addArrayOfLong(new Long[] {id}), target);
      case Target.File(PostId post, int position) ->
          one(client, FIND_FILE, values.addLong(post.value()).addInteger(position), target);
      case Target.ProfileOf(String handle) ->
          one(client, FIND_PROFILE, values.addString(handle), target);
    };
  }

  /** The same for nobody who asks. */
  static Future<Optional<Contribution>> find(SqlClient client, long id) {
    return list(client, List.of(id)).map(found -> found.stream().findFirst());
  }

  static Future<List<Contribution>> list(SqlClient client, Collection<Long> ids) {
    return list(client, OF_NUMBER, Tuple.tuple(), ids);
  }

  /** Those of these numbers that the caller may read. */
  static Future<List<Contribution>> list(SqlClient client, Caller caller, Collection<Long> ids) {
    return list(client, FIND_ENTRY, Visibility.of(caller), ids);
  }

  private static Future<List<Contribution>> list(
      SqlClient client, String sql, Tuple values, Collection<Long> ids) {
    return ids.isEmpty()
        ? Future.succeededFuture(List.of())
        : client
            .preparedQuery(sql)
            .mapping(row -> contribution(row, new Target.Entry(row.getLong("id"))))
            .execute(values.addArrayOfLong(ids.toArray(Long[]::new)))
            .map(rows -> rows.stream().toList());
  }

  private static Future<Optional<Contribution>> one(
      SqlClient client, String sql, Tuple values, Target target) {
    return client
        .preparedQuery(sql)
        .mapping(row -> contribution(row, target))
        .execute(values)
        .map(rows -> rows.stream().findFirst());
  }

  private static Contribution contribution(Row row, Target target) {
    @Nullable String audience = row.getString("audience");
    return new Contribution(
        Optional.ofNullable(row.getLong("id")),
        ContributionKind.ofSql(row.getString("kind")),
        PostState.ofSql(row.getString("state")),
        new Ground(
            new ChapterId(row.getInteger("chapter_id")),
            Optional.ofNullable(row.getInteger("forum_id")).map(ForumId::new),
            audience == null ? Audience.PUBLIC : Audience.ofSql(audience)),
        Concerned.of(row),
        Optional.ofNullable(row.getLong("discussion_id")).map(DiscussionId::new),
        Optional.ofNullable(row.getLong("post_id")).map(PostId::new),
        Optional.ofNullable(row.getString("standing"))
            .map(DiscussionState::ofSql)
            .filter(DiscussionState.MERGED::equals)
            .isPresent(),
        target);
  }

  static Future<Void> lock(SqlClient transaction, Collection<Long> ids) {
    return transaction
        .preparedQuery(LOCK)
        .execute(Tuple.tuple().addArrayOfLong(ids.toArray(Long[]::new)))
        .mapEmpty();
  }

  static Future<Long> record(SqlClient transaction, Target.File file) {
    return transaction
        .preparedQuery(RECORD_FILE)
        .execute(Tuple.of(file.post().value(), file.position()))
        .map(rows -> rows.iterator().next().getLong("id"));
  }

  static Future<Long> record(SqlClient transaction, Target.ProfileOf profile) {
    return transaction
        .preparedQuery(RECORD_PROFILE)
        .execute(Tuple.of(profile.handle()))
        .map(rows -> rows.iterator().next().getLong("id"));
  }
}
