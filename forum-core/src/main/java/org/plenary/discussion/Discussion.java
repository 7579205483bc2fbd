package org.plenary.discussion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.plenary.caller.Audience;
import org.plenary.chapter.Brand;
import org.plenary.chapter.ChapterId;
import org.plenary.forum.ForumAddress;
import org.plenary.forum.Posting;
import org.plenary.member.Author;

/**
 * One debate.
 *
 * @param brand of its chapter
 * @param forumLanguage in which the title of its forum is
 * @param audience who may read it now: the stricter of its own and its forum's
 * @param language BCP 47
 * @param posting who writes in its forum
 * @param feeds whether its forum may be read as a feed
 * @param embeds whether other sites may embed its forum
 * @param topics the addresses of its topics
 * @param revision of its title and topics
 * @param version moves with every change that a reader of it could see
 * @param accessVersion of its forum
 * @param names moves with what stands beside names, here or elsewhere
 * @param mergedInto where its posts went, when its state says so
 */
public record Discussion(
    DiscussionId id,
    ChapterId chapterId,
    Brand brand,
    ForumAddress forum,
    String forumTitle,
    String forumLanguage,
    Audience audience,
    Posting posting,
    boolean feeds,
    boolean embeds,
    String title,
    Optional<Author> author,
    String language,
    List<String> topics,
    DiscussionState state,
    boolean pinned,
    int postCount,
    int lastNumber,
    Instant createdAt,
    Instant lastActivityAt,
    int revision,
    long version,
    int accessVersion,
    long names,
    Optional<DiscussionId> mergedInto) {

  /** Whether everybody may read it. */
  public boolean isPublic() {
    return audience == Audience.PUBLIC;
  }

  public DiscussionEdition edition() {
    return new DiscussionEdition(
        title,
        language,
        brand,
        forumTitle,
        forumLanguage,
        version,
        accessVersion,
        names,
        mergedInto);
  }
}
