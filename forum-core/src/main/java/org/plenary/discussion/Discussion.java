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
