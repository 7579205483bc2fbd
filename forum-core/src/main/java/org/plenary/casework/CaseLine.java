package org.plenary.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.page.TimeKey;

/**
 * A case in a list, as the team sees it.
 *
 * @param version to be named by whoever changes it
 * @param chapter its address
 * @param forum where it stands now; absent for what is of a whole chapter
 * @param contribution its number; absent for a member and for a page
 * @param title of the discussion
 * @param excerpt of what was said, the name of a file, or the address of a page
 * @param person as they stand there; absent for a page
 * @param owner who has taken it
 * @param reports how many there were
 * @param outside whether nobody with an account reported it
 * @param mayJudge whether the caller has no part in it
 */
public record CaseLine(
    CaseId id,
    int version,
    String chapter,
    Optional<String> forum,
    MatterKind kind,
    Optional<Long> contribution,
    Optional<DiscussionId> discussion,
    Optional<String> title,
    Optional<String> titleLanguage,
    String excerpt,
    Optional<Author> person,
    Concern concern,
    CaseState state,
    Optional<Outcome> outcome,
    String language,
    Optional<Author> owner,
    int reports,
    boolean outside,
    boolean mayJudge,
    Instant openedAt,
    Instant dueAt) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 3;

  List<Long> keys() {
    return List.of(rank(concern), TimeKey.of(dueAt), id.value());
  }

  private static long rank(Concern concern) {
    return switch (concern) {
      case DANGER -> 0;
      case PERSONAL_DATA -> 1;
      case RULE -> 2;
    };
  }

  /** The concern of a key. */
  static Concern concern(long rank) {
    return rank <= 0 ? Concern.DANGER : rank == 1 ? Concern.PERSONAL_DATA : Concern.RULE;
  }
}
