package org.plenary.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.page.TimeKey;

/**
 * A conversation with moderators, as the person concerned sees it: not why it began, nor who
 * brought it up.
 *
 * @param chapter the address of the one whose moderators they are
 * @param language of the chapter's name
 * @param contribution that it is about; absent for what is about the person
 * @param waitsForYou whether moderators wait for an answer
 * @param said when something was said last
 */
public record OwnCase(
    CaseId id,
    String chapter,
    String chapterName,
    String language,
    MatterKind kind,
    Optional<Long> contribution,
    Optional<DiscussionId> discussion,
    Optional<String> title,
    Optional<String> titleLanguage,
    boolean waitsForYou,
    boolean isClosed,
    Instant said) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 2;

  List<Long> keys() {
    return List.of(TimeKey.of(said), id.value());
  }
}
