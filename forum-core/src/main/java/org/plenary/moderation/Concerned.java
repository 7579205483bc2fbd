package org.plenary.moderation;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/**
 * Who stands under something, as they stand there.
 *
 * @param byline absent for who never used their own name
 * @param member absent behind a pseudonym or a role handle, and where nobody knows
 * @param digest of who is sealed behind it
 * @param chapter of the role handle
 * @param forum of the pseudonym
 */
public record Concerned(
    Optional<Long> byline,
    Optional<MemberId> member,
    Optional<Buffer> digest,
    Optional<ChapterId> chapter,
    Optional<ForumId> forum) {

  /** Who is behind a byline, as it stands in a row. */
  public static Concerned of(Row row) {
    return new Concerned(
        Optional.ofNullable(row.getLong("byline_id")),
        Optional.ofNullable(row.getLong("member_id")).map(MemberId::new),
        Optional.ofNullable(row.getBuffer("sealed_digest")),
        Optional.ofNullable(row.getInteger("role_chapter")).map(ChapterId::new),
        Optional.ofNullable(row.getInteger("masked_forum")).map(ForumId::new));
  }
}
