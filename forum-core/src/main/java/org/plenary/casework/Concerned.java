package org.plenary.casework;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumId;
import org.plenary.member.MemberId;

/**
 * The person whom a case is about, as they stand there.
 *
 * @param byline its number
 * @param member absent where it is sealed, or nobody knows
 * @param forum of a pseudonym
 * @param chapter of a pseudonym or of a role handle
 * @param digest of the member behind either
 */
public record Concerned(
    long byline,
    Optional<MemberId> member,
    Optional<ForumId> forum,
    Optional<ChapterId> chapter,
    Optional<Buffer> digest) {

  /** What {@link #of} reads of a {@code person}, a byline. */
  static final String COLUMNS =
      """
      person.id as person_id, person.member_id as person_member, person.forum_id as person_forum,
      person.chapter_id as person_chapter, person.sealed_digest as person_digest
      """;

  /** Empty where there is nobody. */
  static Optional<Concerned> of(Row row) {
    return Optional.ofNullable(row.getLong("person_id"))
        .map(
            byline ->
                new Concerned(
                    byline,
                    Optional.ofNullable(row.getLong("person_member")).map(MemberId::new),
                    Optional.ofNullable(row.getInteger("person_forum")).map(ForumId::new),
                    Optional.ofNullable(row.getInteger("person_chapter")).map(ChapterId::new),
                    Optional.ofNullable(row.getBuffer("person_digest"))));
  }
}
