package org.plenary.casework;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plenary.caller.Caller;
import org.plenary.caller.Visibility;
import org.plenary.chapter.ChapterId;
import org.plenary.member.MemberId;

/**
 * Somebody who works on cases, as the parameters of a statement.
 *
 * @param chapters where they do; empty for all
 * @param digests of the names under which they stand elsewhere
 */
record Team(Caller caller, Optional<Set<ChapterId>> chapters, List<Buffer> digests) {

  /**
   * What a case {@code c} must satisfy beside a {@code person}, a {@code place} and what is {@code
   * around}: it is of a chapter of theirs, they may read what it is about, and it is not about
   * themselves.
   */
  static final String READABLE =
      """
      ($5::integer[] is null or c.chapter_id = any ($5))
        and readable(coalesce(place.audience, around.reading, 'public'), c.chapter_id, $1, $2, $3, $4)
        and person.member_id is distinct from $6
        and (person.sealed_digest is null or person.sealed_digest <> all ($7))
      """;

  static final String JOINS =
      """
      left join contribution_place place on place.id = c.contribution_id
      left join forum_current_access around on around.forum_id = c.forum_id
      left join byline person on person.id = c.subject_byline_id
      """;

  static Team of(Caller caller, List<Buffer> digests) {
    Optional<Set<ChapterId>> chapters =
        caller.isAdministrator() ? Optional.empty() : Optional.of(caller.teams());
    return new Team(caller, chapters, digests);
  }

  MemberId member() {
    return caller.member().orElseThrow();
  }

  /** The first seven. */
  Tuple values() {
    return Visibility.of(caller)
        .addArrayOfInteger(
            chapters
                .map(all -> all.stream().map(ChapterId::value).toArray(Integer[]::new))
                .orElse(null))
        .addLong(member().value())
        .addArrayOfBuffer(digests.toArray(Buffer[]::new));
  }
}
