package org.plenary.attachment;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.util.Optional;
import org.plenary.attachment.HungFile.Mask;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.post.PostId;
import org.plenary.post.PostState;
import org.plenary.post.Unpublished;

/** Finds files on posts that may be read. */
final class AttachmentQueries {

  // What is held or was hidden may be all that its discussion has: then that is not shown either.
  private static final String FIND =
      """
      select encode(a.sha256, 'hex') as sha256, a.name, a.media_type, a.size,
        a.description, is_shown(a.contribution_id) as is_shown, c.chapter_id,
        byline.member_id, byline.forum_id as masked_forum, byline.sealed_digest,
        c.state::text
      from post p
      join contribution c on c.chapter_id = p.chapter_id and c.id = p.id
      join byline on byline.id = c.byline_id
      join discussion d on d.chapter_id = p.chapter_id and d.id = p.discussion_id
      join contribution debate on debate.chapter_id = d.chapter_id and debate.id = d.id
      join forum_current_access access on access.forum_id = d.forum_id
      join attachment a on a.chapter_id = p.chapter_id and a.post_id = p.id
      where p.id = $5 and a.position = $6 and a.stored and a.taken_revision is null
        and (debate.state = 'visible' or c.state in ('held', 'removed')) and %s
        and not %s
      """
          .formatted(Visibility.DISCUSSION, Unpublished.ended("p.id", "c.state"));

  private AttachmentQueries() {}

  static Future<Optional<HungFile>> find(
      SqlClient client, Caller caller, PostId post, int position) {
    return client
        .preparedQuery(FIND)
        .mapping(AttachmentQueries::file)
        .execute(Visibility.of(caller).addLong(post.value()).addInteger(position))
        .map(rows -> rows.stream().findFirst());
  }

  private static HungFile file(Row row) {
    return new HungFile(
        UploadQueries.upload(row),
        PostState.ofSql(row.getString("state")),
        row.getBoolean("is_shown"),
        new ChapterId(row.getInteger("chapter_id")),
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        Optional.ofNullable(row.getInteger("masked_forum"))
            .map(forum -> new Mask(new ForumId(forum), row.getBuffer("sealed_digest"))));
  }
}
