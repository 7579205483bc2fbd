package org.plenary.writing;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import org.plenary.member.MemberId;
import org.plenary.post.Reaction;

final class ReactionQueries {

  private static final String ADD =
      """
      insert into reaction (chapter_id, post_id, member_id, kind) values ($1, $2, $3, $4)
      on conflict on constraint reaction_pk do nothing
      """;

  private static final String TAKE =
      "delete from reaction where chapter_id = $1 and post_id = $2 and member_id = $3 and kind = $4";

  private static final String COUNT =
      """
      with counted as (
        update contribution set reaction_count = reaction_count + $4
        where chapter_id = $1 and id = $3 and state = 'visible'
        returning id)
      update discussion set version = version + 1
      from counted
      where discussion.chapter_id = $1 and discussion.id = $2
      """;

  private ReactionQueries() {}

  /** False when it was so already. */
  static Future<Boolean> set(
      SqlClient transaction, OwnPost post, MemberId member, Reaction reaction, boolean felt) {
    return transaction
        .preparedQuery(felt ? ADD : TAKE)
        .execute(
            Tuple.of(post.chapter().value(), post.id().value(), member.value(), reaction.word()))
        .map(rows -> rows.rowCount() == 1);
  }

  /** False where the post was taken away meanwhile. */
  static Future<Boolean> count(SqlClient transaction, OwnPost post, int more) {
    return transaction
        .preparedQuery(COUNT)
        .execute(
            Tuple.of(post.chapter().value(), post.discussion().value(), post.id().value(), more))
        .map(rows -> rows.rowCount() == 1);
  }
}
