package org.plenary.export;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/** What posts are called in mail. Of what was taken away the mail that it was is not told. */
final class MailQueries {

  // Those that answer nothing stay together, as in mail, by naming one thing that nobody has. What
  // their discussion, or one from which they came, was called before moderators changed that may be
  // what had to go.
  private static final String FIND =
      """
      with recursive asked as (select id from unnest($1::bigint[]) as asked (id)),
      above as (
        select p.id, 1 as level, p.parent_id as ancestor
        from asked
        join post p on p.id = asked.id
        where p.parent_id is not null
        union all
        select above.id, above.level + 1, p.parent_id
        from above
        join post p on p.id = above.ancestor
        where p.parent_id is not null and above.level < 20),
      origin as (
        select $3::bigint as id
        union
        select earlier.id
        from origin
        cross join lateral (
          select merged.id from discussion merged where merged.merged_into = origin.id
          union all
          select parted.contribution_id
          from moderation_action parted
          where parted.kind = 'split' and (parted.detail ->> 'to')::bigint = origin.id) earlier),
      called as (
        select lower(named.before -> 'was' ->> 'title') as title
        from origin
        join moderation_action named on named.contribution_id = origin.id
        where named.kind = 'retitle' and named.undone_by is null)
      select asked.id, coalesce(own.message_id, 'p' || asked.id || '@' || $2) as message_id,
        case
          when not exists (select from called where position(called.title in lower(own.subject)) > 0)
          then own.subject
        end as subject,
        array(
          select coalesce(known.message_id, 'p' || above.ancestor || '@' || $2)
          from above
          left join message known on known.post_id = above.ancestor
            and (select c.state from contribution c where c.id = above.ancestor) = 'visible'
          where above.id = asked.id
          order by above.level desc) as ancestors,
        array(
          select r.message_id
          from message_reference r
          where r.post_id = own.post_id
          order by r.position desc) as missing,
        (select count(*) from (
          select from post where discussion_id = $3 and parent_number is null limit 2) roots) > 1
          as roots
      from asked
      left join message own on own.post_id = asked.id
        and (select c.state from contribution c where c.id = asked.id) = 'visible'
      """;

  private MailQueries() {}

  /** Of posts of one discussion that may be read. */
  static Future<Map<PostId, MailTrace>> find(
      SqlClient client, DiscussionId discussion, List<PostId> posts, String host) {
    Long[] ids = posts.stream().map(PostId::value).toArray(Long[]::new);
    String root = "d%d@%s".formatted(discussion.value(), host);
    return client
        .preparedQuery(FIND)
        .collecting(Collectors.toMap(row -> new PostId(row.getLong("id")), row -> trace(row, root)))
        .execute(Tuple.of(ids, host, discussion.value()))
        .map(SqlResult::value);
  }

  private static MailTrace trace(Row row, String root) {
    List<String> ancestors = List.of(row.getArrayOfStrings("ancestors"));
    return ancestors.isEmpty() ? root(row, root) : trace(row, ancestors, ancestors);
  }

  private static MailTrace root(Row row, String root) {
    List<String> missing = List.of(row.getArrayOfStrings("missing"));
    Stream<String> together = row.getBoolean("roots") ? Stream.of(root) : Stream.empty();
    return trace(row, missing, Stream.concat(together, missing.stream()).distinct().toList());
  }

  private static MailTrace trace(Row row, List<String> answered, List<String> references) {
    return new MailTrace(
        row.getString("message_id"),
        Optional.ofNullable(row.getString("subject")),
        answered.isEmpty() ? Optional.empty() : Optional.of(answered.getLast()),
        references);
  }
}
