package org.plenary.casework;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;
import org.plenary.moderation.Concerned;

/** How statements read the person whom a case is about. */
final class PersonRow {

  /** What {@link #of} reads of a {@code person}, a byline. */
  static final String COLUMNS = columns("person");

  private PersonRow() {}

  /** The same of a byline with another name. */
  static String columns(String who) {
    return """
      %1$s.id as %1$s_id, %1$s.member_id as %1$s_member, %1$s.forum_id as %1$s_forum,
      %1$s.chapter_id as %1$s_chapter, %1$s.sealed_digest as %1$s_digest
      """
        .formatted(who);
  }

  /** Empty where there is nobody. */
  static Optional<Concerned> of(Row row) {
    return of(row, "person");
  }

  /** The same of a byline with another name. */
  static Optional<Concerned> of(Row row, String who) {
    return Optional.ofNullable(row.getLong(who + "_id"))
        .map(
            byline ->
                new Concerned(
                    Optional.of(byline),
                    Optional.ofNullable(row.getLong(who + "_member")).map(MemberId::new),
                    Optional.ofNullable(row.getBuffer(who + "_digest")),
                    Optional.ofNullable(row.getInteger(who + "_chapter")).map(ChapterId::new),
                    Optional.ofNullable(row.getInteger(who + "_forum")).map(ForumId::new)));
  }
}
