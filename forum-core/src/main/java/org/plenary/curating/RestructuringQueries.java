package org.plenary.curating;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.moderation.Concerned;
import org.plenary.post.PostId;

/** Opens, closes and locks the discussions between which posts go. */
final class RestructuringQueries {

  private static final String QUEUE =
      "select from discussion where id = any ($1) order by id for no key update";

  private static final String ROOT =
      """
      select p.number, p.parent_number, c.byline_id, c.state::text, byline.member_id,
        byline.sealed_digest, byline.chapter_id as role_chapter, byline.forum_id as masked_forum
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join byline on byline.id = c.byline_id
      where p.discussion_id = $1 and p.id = $2
      """;

  private static final String OPEN =
      """
      with fresh as (
        insert into contribution (chapter_id, kind, byline_id)
        select chapter_id, 'discussion', byline_id from contribution where id = $2
        returning chapter_id, id),
      opened as (
        insert into discussion (chapter_id, id, forum_id, title, language, audience, opened_at,
          last_activity_at)
        select fresh.chapter_id, fresh.id, d.forum_id, $3, p.language, d.audience, p.posted_at,
          p.posted_at
        from fresh
        join post p on p.id = $2
        join discussion d on d.id = $1),
      labelled as (
        insert into discussion_topic (chapter_id, discussion_id, topic_id)
        select fresh.chapter_id, fresh.id, topic.topic_id
        from fresh
        join discussion_topic topic on topic.discussion_id = $1)
      select id from fresh
      """;

  private static final String MERGE =
      """
      update discussion set state = 'merged', merged_into = $2, post_count = 0, reopens_at = null,
        version = version + 1
      where id = $1
      """;

  private static final String PART =
      """
      update discussion set state = $2::text::discussion_state, merged_into = null,
        version = version + 1
      where id = $1 and state = 'merged'
      """;

  private RestructuringQueries() {}

  /** Comes after all who change them; in the order in which everybody locks discussions. */
  static Future<Void> queue(SqlClient transaction, List<DiscussionId> ids) {
    return transaction
        .preparedQuery(QUEUE)
        .execute(
            Tuple.tuple()
                .addArrayOfLong(ids.stream().map(DiscussionId::value).toArray(Long[]::new)))
        .mapEmpty();
  }

  /**
   * A post with which a new discussion would begin.
   *
   * @param parent the number of what it answers
   */
  record Root(int number, Optional<Integer> parent, Concerned author, boolean visible) {}

  static Future<Optional<Root>> root(SqlClient client, DiscussionId id, PostId post) {
    return client
        .preparedQuery(ROOT)
        .mapping(
            row ->
                new Root(
                    row.getInteger("number"),
                    Optional.ofNullable(row.getInteger("parent_number")),
                    Concerned.of(row),
                    row.getString("state").equals("visible")))
        .execute(Tuple.of(id.value(), post.value()))
        .map(rows -> rows.stream().findFirst());
  }

  /** Opens an empty discussion beside another, by the author of this post. */
  static Future<DiscussionId> open(
      SqlClient transaction, DiscussionId beside, PostId root, String title) {
    return transaction
        .preparedQuery(OPEN)
        .mapping(row -> new DiscussionId(row.getLong("id")))
        .execute(Tuple.of(beside.value(), root.value(), title))
        .map(rows -> rows.iterator().next());
  }

  static Future<Void> merge(SqlClient transaction, DiscussionId from, DiscussionId into) {
    return transaction
        .preparedQuery(MERGE)
        .execute(Tuple.of(from.value(), into.value()))
        .mapEmpty();
  }

  /** A merged discussion is one again. */
  static Future<Void> part(SqlClient transaction, DiscussionId id, String state) {
    return transaction.preparedQuery(PART).execute(Tuple.of(id.value(), state)).mapEmpty();
  }
}
