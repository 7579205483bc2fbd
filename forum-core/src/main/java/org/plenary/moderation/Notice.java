package org.plenary.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.discussion.DiscussionId;
import org.plenary.post.PostId;

/**
 * What the person concerned is told of an action: all that Article 17 of the Digital Services Act
 * asks for.
 *
 * @param name under which they stand there
 * @param place where it counts
 * @param about what it was done to; absent for what was done to them as a person
 * @param by the letter of the moderator; absent for what no human did
 * @param onReport whether somebody had reported it
 * @param until when it ends by itself; absent for what does not
 * @param appealUntil until when they may appeal
 * @param takenBack whether it counts no more, for it was taken back
 * @param appeal the number of their appeal, where they made one
 */
public record Notice(
    ActionId action,
    ActionKind kind,
    String name,
    Place place,
    Optional<About> about,
    CitedRule rule,
    String sentence,
    String language,
    Optional<String> by,
    boolean onReport,
    Instant at,
    Optional<Instant> until,
    Instant appealUntil,
    boolean takenBack,
    Optional<Long> appeal) {

  /** How many keys a cursor of such a list has. */
  public static final int KEYS = 1;

  /**
   * Where something counts.
   *
   * @param language of the chapter's name
   * @param everywhere whether in all chapters
   */
  public record Place(
      String chapter,
      String chapterName,
      String language,
      Optional<String> forum,
      boolean everywhere) {}

  /**
   * A contribution of theirs.
   *
   * @param title of its discussion, and in which language that is; absent where they may read that
   *     no more
   * @param excerpt how it begins, as it is now, and in which language that is
   */
  public record About(
      long contribution,
      ContributionKind kind,
      Optional<DiscussionId> discussion,
      Optional<PostId> post,
      Optional<String> title,
      Optional<String> titleLanguage,
      Optional<String> excerpt,
      Optional<String> excerptLanguage) {}

  /** Whether no human did it. */
  public boolean machine() {
    return by.isEmpty();
  }

  /** Whether they may appeal now. */
  public boolean isAppealable(Instant now) {
    return appeal.isEmpty() && !takenBack && now.isBefore(appealUntil);
  }

  List<Long> keys() {
    return List.of(action.value());
  }
}
