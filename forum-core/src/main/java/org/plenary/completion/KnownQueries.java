package org.plenary.completion;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;

final class KnownQueries {

  private static final String READABLE =
      """
      select d.id, d.last_activity_at
      from discussion d
      join contribution c on c.chapter_id = d.chapter_id and c.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      where d.forum_id = $5 and c.state = 'visible' and d.state <> 'merged' and %s
      """
          .formatted(Visibility.DISCUSSION);

  // So many discussions and posts of each are looked at, however long the forum is. A pseudonym has
  // no member here, and a role speaks for nobody.
  private static final String KNOWN =
      """
      with moved as (%1$s order by d.last_activity_at desc, d.id desc limit 40),
      place as (
        select id from moved
        union
        select id
        from (%1$s and d.id = (select discussion_id from post where post.id = $6)) answered),
      spoke as (
        select said.byline_id, max(said.posted_at) as last
        from place
        cross join lateral (
          select c.byline_id, p.posted_at
          from post p
          join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
          where p.discussion_id = place.id and c.state = 'visible'
          order by p.posted_at desc, p.number desc
          limit 100) said
        group by said.byline_id)
      select m.handle, m.name
      from spoke
      join byline on byline.id = spoke.byline_id and byline.kind in ('own_name', 'imported')
      join member m on m.id = byline.member_id
      where m.issuer is not null and m.closed_at is null and m.id is distinct from $7
        and (starts_with(m.handle, lower($8))
          or strpos(' ' || folded(m.name), ' ' || folded($8)) > 0)
      group by m.id
      order by max(spoke.last) desc, m.id
      limit $9
      """
          .formatted(READABLE);

  private KnownQueries() {}

  static Future<List<Known>> list(
      SqlClient client,
      Caller caller,
      ForumId forum,
      Optional<PostId> answered,
      String begun,
      int most) {
    return client
        .preparedQuery(KNOWN)
        .mapping(row -> new Known(row.getString("handle"), row.getString("name")))
        .execute(
            Visibility.of(caller)
                .addInteger(forum.value())
                .addLong(answered.map(PostId::value).orElse(null))
                .addLong(caller.member().map(MemberId::value).orElse(null))
                .addString(begun)
                .addInteger(most))
        .map(rows -> rows.stream().toList());
  }
}
