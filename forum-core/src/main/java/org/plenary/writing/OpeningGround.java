package org.plenary.writing;

import java.util.List;
import org.plenary.caller.Audience;
import org.plenary.chapter.ChapterId;
import org.plenary.discussion.DiscussionId;
import org.plenary.forum.ForumId;
import org.plenary.forum.Posting;
import org.plenary.post.PostId;

/**
 * Where a discussion would be opened, as its writer may read it.
 *
 * @param discussion the id that it would have
 * @param post the id of the post that would open it
 * @param audience who would read it
 * @param language of the forum
 * @param topics those of the wished ones that there are
 */
record OpeningGround(
    DiscussionId discussion,
    PostId post,
    ChapterId chapter,
    ForumId forum,
    Posting posting,
    int accessVersion,
    Audience audience,
    String language,
    List<Integer> topics,
    Writer writer) {}
