package org.plenary.post;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.plenary.discussion.DiscussionId;
import org.plenary.member.Author;
import org.plenary.text.Format;

/**
 * One contribution to a discussion, or the tombstone of one.
 *
 * @param number its place among the posts of its discussion as they came, from 1
 * @param parentMissing whether it answers a mail that is not in the archive
 * @param depth of it in the tree, from 0
 * @param author empty under a tombstone
 * @param language BCP 47
 * @param source as written, empty under a tombstone and where it was not asked for
 * @param html safe to show, empty under a tombstone
 * @param quotes in the order in which their sources stand in {@code html}
 * @param reactions how many members feel what; of what nobody feels nothing stands there
 */
public record Post(
    PostId id,
    DiscussionId discussionId,
    int number,
    Optional<Integer> parentNumber,
    Optional<PostId> parentId,
    boolean parentMissing,
    int depth,
    Optional<Author> author,
    String language,
    Format format,
    Optional<String> source,
    String html,
    PostState state,
    Instant createdAt,
    Optional<Instant> editedAt,
    int revision,
    List<Attachment> attachments,
    SequencedMap<Reaction, Integer> reactions,
    List<Quote> quotes) {}
